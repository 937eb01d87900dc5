//===- Decoders.h - Decoding vectors of code words --------------*- C++ -*-===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// `lns.decode_word` on vectors, one file for each instruction set. All of them
// give the same bits [Q7, N3]; they differ in how a table is read and how many
// words go at once. A new instruction set is one new file and one line in
// `allDecoders`.
//
//===----------------------------------------------------------------------===//

#ifndef LNS_LIB_CODEGEN_DECODERS_DECODERS_H
#define LNS_LIB_CODEGEN_DECODERS_DECODERS_H

#include "WordEmitter.h"

namespace lns::codegen {

/// Emits the decoding of words of one format.
class DecodeEmitter : public WordEmitter {
public:
  using WordEmitter::WordEmitter;

  /// What stands in memory at entry w for a word w of up to 8 bits: its f32,
  /// as integers. Bits above B − 1 are not looked at.
  llvm::SmallVector<int32_t> wholeTable(int64_t entries) const;
  /// Entry l is the f32 of 2^((l − bias)/γ) as an integer modulo 2^32: of the
  /// magnitudes whose fields have these low bits, the one with no high bits.
  /// γ divides `entries`.
  llvm::SmallVector<int32_t> lowTable(int64_t entries) const;
  /// Reads a table by the low bits of i32 words.
  using LookUp = llvm::function_ref<mlir::Value(mlir::Value words)>;
  /// The f32 of words that were extended to i32: with l the low bits of the
  /// field and h = m − l, a power of two times γ apart,
  ///   bits(±2^((m − bias)/γ)) = lowTable[l] + (h << (23 − f)) | sign.
  /// `isSigned`: the extension was by sign, which needs B bits of storage.
  mlir::Value byLowTable(Emitter &e, mlir::Value words, int64_t entries,
                         bool isSigned, LookUp lookUp);
  /// True if a sign-extended word brings the sign along.
  bool hasSignOnTop() const { return format.bits() == format.storageBits(); }
  /// Words as i32, by sign where that brings the sign along.
  mlir::Value extend(Emitter &e, mlir::Value words);
};

/// One way to decode vectors.
struct Decoder {
  /// For remarks: `avx512`, …
  llvm::StringLiteral name;
  /// True if it can decode `lanes` words on this CPU.
  bool (*takes)(const CPUTarget &target, numerics::Format format,
                int64_t lanes);
  /// The f32 vector of a vector of words.
  mlir::Value (*emit)(DecodeEmitter &d, mlir::Value words);
};

extern const Decoder avx512PlanesDecoder, avx512Decoder, avx2PlanesDecoder,
    avx2Decoder, gatherDecoder, portableDecoder;

/// All decoders, the best first; the last takes everything.
llvm::ArrayRef<const Decoder *> allDecoders();

/// The decoder for `lanes` words.
const Decoder &chooseDecoder(const CPUTarget &target, numerics::Format format,
                             int64_t lanes);

/// Reads a table in memory at an i32 index, or at those of each lane.
using ReadTable =
    llvm::function_ref<mlir::Value(mlir::Value table, mlir::Value indices)>;
/// Decodes by a table in memory: up to 8 bits the whole word is the index.
mlir::Value emitByMemory(DecodeEmitter &d, Emitter &e, mlir::Value words,
                         ReadTable read);

/// The f32 of one word: a load from a table, with some arithmetic above 8 bits.
mlir::Value emitScalarDecode(DecodeEmitter &d, mlir::Value word);

/// The f64 of one word or of a vector of words, for any format.
mlir::Value emitDoubleDecode(DecodeEmitter &d, const CPUTarget &target,
                             mlir::Value words);

/// The i16 of a word or of a vector of words: RN(value · 2^fractionBits) [D4].
mlir::Value emitFixedDecode(DecodeEmitter &d, const CPUTarget &target,
                            mlir::Value words, int32_t fractionBits);

/// The bf16 of a word or of a vector of words, correctly rounded [D3].
mlir::Value emitBFloat16Decode(DecodeEmitter &d, const CPUTarget &target,
                               mlir::Value words);

} // namespace lns::codegen

#endif // LNS_LIB_CODEGEN_DECODERS_DECODERS_H
