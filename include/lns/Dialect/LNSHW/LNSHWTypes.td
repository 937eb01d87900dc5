//===- LNSHWTypes.td - Types of the lnshw dialect -*- tablegen -*-===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef LNS_DIALECT_LNSHW_LNSHWTYPES_TD
#define LNS_DIALECT_LNSHW_LNSHWTYPES_TD

include "lns/Dialect/LNSHW/LNSHWDialect.td"
include "mlir/IR/AttrTypeBase.td"

class LNSHW_Type<string name, string typeMnemonic>
    : TypeDef<LNSHW_Dialect, name> {
  let mnemonic = typeMnemonic;
}

def LNSHW_TokenType : LNSHW_Type<"Token", "token"> {
  let summary = "the completion of an asynchronous op";
  let description = [{
    What an op is ordered after [H1]. A token is complete when everything that
    its op reads has been read and everything that it writes can be read.
  }];
}

def LNSHW_BufferType : LNSHW_Type<"Buffer", "buffer"> {
  let summary = "a memory of the accelerator, divided into slots of one shape";
  let description = [{
    `!lnshw.buffer<memref<16x256xi8, #lnshw.space<b>>>`: slots of that shape; how
    many there are is said by `lnshw.buffer`.
  }];
  let parameters = (ins "::mlir::MemRefType":$slot);
  let assemblyFormat = "`<` $slot `>`";
}

#endif // LNS_DIALECT_LNSHW_LNSHWTYPES_TD
