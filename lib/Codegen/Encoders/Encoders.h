//===- Encoders.h - Encoding vectors of f32 ---------------------*- C++ -*-===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// `lns.encode_word` on vectors, one file for each instruction set. All of them
// give the same bits [Q1-Q3, N6]: fields by the one addition of
// Numerics/QuantizeTable.h. They differ in how its table is read and in how
// fields and signs become words. A new instruction set is one new file and one
// line in `allEncoders`.
//
//===----------------------------------------------------------------------===//

#ifndef LNS_LIB_CODEGEN_ENCODERS_ENCODERS_H
#define LNS_LIB_CODEGEN_ENCODERS_ENCODERS_H

#include "WordEmitter.h"
#include "lns/Numerics/QuantizeTable.h"

namespace lns::codegen {

/// Emits the encoding to words of one format.
class EncodeEmitter : public WordEmitter {
public:
  EncodeEmitter(mlir::OpBuilder &b, mlir::Location loc, mlir::ModuleOp module,
                numerics::Format format, Underflow underflow)
      : WordEmitter(b, loc, module, format), underflow(underflow) {}

  /// Reads the corrections at i32 buckets; bits above the bucket's number may
  /// be set. One scalar or one vector, as `e` has.
  using LookUp = llvm::function_ref<mlir::Value(
      Emitter &e, llvm::ArrayRef<int32_t> table, mlir::Value buckets)>;
  /// How many bits of a float a table should be read by at least, and how.
  struct Table {
    int32_t bucketBits;
    LookUp lookUp;
  };

  /// The fields of numbers before they are clamped to M, as i32 below 2^24
  /// (2^15 for B ≤ 8): y = RN(|x| · inverse) [Q1, Q2]; 0 for NaN [N6]; where y
  /// is below the smallest magnitude, what the policy says [Q3].
  mlir::Value fields(Emitter &e, mlir::Value x, mlir::Value inverse,
                     const Table &table);
  /// The words of unclamped fields and the numbers that give their signs: min
  /// with M [Q2], sign where the field is not 0 [N3].
  mlir::Value words(Emitter &e, mlir::Value fields, mlir::Value x);

  /// Both for whole vectors, `lanes` elements at a time.
  mlir::Value byChunks(mlir::Value x, mlir::Value inverse, int64_t lanes,
                       const Table &table);

  /// Reads a table in memory, by loads or by the gather instruction.
  mlir::Value lookUpByLoads(Emitter &e, llvm::ArrayRef<int32_t> table,
                            mlir::Value buckets);
  mlir::Value lookUpByGather(Emitter &e, llvm::ArrayRef<int32_t> table,
                             mlir::Value buckets);

private:
  mlir::Value inRange(Emitter &e, mlir::Value magnitude, mlir::Value y,
                      const numerics::QuantizeTable &table);
  mlir::Value memoryIndex(Emitter &e, llvm::ArrayRef<int32_t> table,
                          mlir::Value buckets);

  Underflow underflow;
};

/// One way to encode vectors.
struct Encoder {
  /// For remarks: `avx512`, …
  llvm::StringLiteral name;
  /// True if it can encode `lanes` numbers on this CPU.
  bool (*takes)(const CPUTarget &target, numerics::Format format,
                int64_t lanes);
  /// The vector of words of a vector of f32.
  mlir::Value (*emit)(EncodeEmitter &d, mlir::Value x, mlir::Value inverse);
};

extern const Encoder avx512BytesEncoder, avx512Encoder, avx2BytesEncoder,
    avx2Encoder, portableEncoder;

/// All encoders, the best first; the last takes everything.
llvm::ArrayRef<const Encoder *> allEncoders();

/// The encoder for `lanes` numbers.
const Encoder &chooseEncoder(const CPUTarget &target, numerics::Format format,
                             int64_t lanes);

/// The word of one f32.
mlir::Value emitScalarEncode(EncodeEmitter &d, mlir::Value x,
                             mlir::Value inverse);

} // namespace lns::codegen

#endif // LNS_LIB_CODEGEN_ENCODERS_ENCODERS_H
