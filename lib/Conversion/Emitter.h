//===- Emitter.h - Short names for integer arithmetic --------- -*- C++ -*-===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef LNS_LIB_CONVERSION_EMITTER_H
#define LNS_LIB_CONVERSION_EMITTER_H

#include "lns/Dialect/LNS/LNS.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/IR/Builders.h"
#include "mlir/IR/TypeUtilities.h"

namespace lns {

/// The format that a code, or a vector or tensor of codes, has.
inline numerics::Format getFormat(mlir::Type type) {
  return llvm::cast<NumType>(mlir::getElementTypeOrSelf(type)).getFormat();
}

/// Emits arith ops on one shape: scalars, or vectors or tensors like a given
/// type. Element types are those of the operands, i32 where nothing else is
/// said.
class Emitter {
public:
  /// Scalars, unless `shape` is a vector or tensor, whose shape counts.
  Emitter(mlir::OpBuilder &builder, mlir::Location loc, mlir::Type shape = {})
      : b(builder), loc(loc),
        shape(llvm::dyn_cast_or_null<mlir::ShapedType>(shape)),
        i32Type(builder.getI32Type()), f32Type(builder.getF32Type()) {}

  mlir::OpBuilder &getBuilder() { return b; }
  mlir::Location getLoc() const { return loc; }
  bool isScalar() const { return !shape; }
  /// Whether constants can be made: not for tensors of dynamic shape.
  bool hasConstants() const { return !shape || shape.hasStaticShape(); }
  /// `element`, or the shape over it.
  mlir::Type like(mlir::Type element) {
    return shape ? mlir::Type(shape.clone(element)) : element;
  }
  mlir::Type i(unsigned width) const { return b.getIntegerType(width); }

  mlir::Value constant(mlir::TypedAttr value) {
    if (shape)
      value = mlir::DenseElementsAttr::get(shape.clone(value.getType()),
                                           mlir::Attribute(value));
    return mlir::arith::ConstantOp::create(b, loc, value);
  }
  mlir::Value constant(mlir::Type element, int64_t value) {
    return constant(b.getIntegerAttr(element, value));
  }
  mlir::Value c(int64_t value) { return constant(i32Type, value); }
  mlir::Value f(float value) { return constant(b.getF32FloatAttr(value)); }

#define LNS_EMIT_BINARY(name, Op)                                              \
  mlir::Value name(mlir::Value x, mlir::Value y) {                             \
    return mlir::arith::Op::create(b, loc, x, y);                              \
  }
  LNS_EMIT_BINARY(add, AddIOp)
  LNS_EMIT_BINARY(sub, SubIOp)
  LNS_EMIT_BINARY(mul, MulIOp)
  LNS_EMIT_BINARY(bitAnd, AndIOp)
  LNS_EMIT_BINARY(bitOr, OrIOp)
  LNS_EMIT_BINARY(bitXor, XOrIOp)
  LNS_EMIT_BINARY(shl, ShLIOp)
  LNS_EMIT_BINARY(shrSigned, ShRSIOp)
  LNS_EMIT_BINARY(shrUnsigned, ShRUIOp)
  LNS_EMIT_BINARY(minSigned, MinSIOp)
  LNS_EMIT_BINARY(maxSigned, MaxSIOp)
  LNS_EMIT_BINARY(minUnsigned, MinUIOp)
  LNS_EMIT_BINARY(maxUnsigned, MaxUIOp)
  LNS_EMIT_BINARY(addF, AddFOp)
  LNS_EMIT_BINARY(subF, SubFOp)
  LNS_EMIT_BINARY(mulF, MulFOp)
  LNS_EMIT_BINARY(divF, DivFOp)
#undef LNS_EMIT_BINARY

  mlir::Value select(mlir::Value condition, mlir::Value x, mlir::Value y) {
    return mlir::arith::SelectOp::create(b, loc, condition, x, y);
  }
  mlir::Value cmp(mlir::arith::CmpIPredicate predicate, mlir::Value x,
                  mlir::Value y) {
    return mlir::arith::CmpIOp::create(b, loc, predicate, x, y);
  }
  mlir::Value eq(mlir::Value x, mlir::Value y) {
    return cmp(mlir::arith::CmpIPredicate::eq, x, y);
  }
  mlir::Value cmpF(mlir::arith::CmpFPredicate predicate, mlir::Value x,
                   mlir::Value y) {
    return mlir::arith::CmpFOp::create(b, loc, predicate, x, y);
  }
  mlir::Value extUnsigned(mlir::Value x, mlir::Type element) {
    return mlir::arith::ExtUIOp::create(b, loc, like(element), x);
  }
  mlir::Value trunc(mlir::Value x, mlir::Type element) {
    return mlir::arith::TruncIOp::create(b, loc, like(element), x);
  }
  /// Floating point to the integers of the same bits, or back.
  mlir::Value bitcast(mlir::Value x, mlir::Type element) {
    return mlir::arith::BitcastOp::create(b, loc, like(element), x);
  }
  mlir::Value bits(mlir::Value x) { return bitcast(x, i32Type); }
  mlir::Value fromBits(mlir::Value x) { return bitcast(x, f32Type); }

  /// The code word in an i32, upper bits zero [N2].
  mlir::Value word(mlir::Value code) {
    mlir::Type storage =
        llvm::cast<NumType>(mlir::getElementTypeOrSelf(code.getType()))
            .getStorageType();
    mlir::Value stored = BitcastOp::create(b, loc, like(storage), code);
    return extUnsigned(stored, i32Type);
  }
  /// The field m of a code word in an i32.
  mlir::Value field(mlir::Value word, numerics::Format format) {
    return bitAnd(word, c(format.maxField()));
  }
  /// The sign bit of a code word, 0 or 1, in an i32.
  mlir::Value sign(mlir::Value word, numerics::Format format) {
    mlir::Value shifted = shrUnsigned(word, c(format.bits() - 1));
    return bitAnd(shifted, c(1));
  }
  /// The code word with a sign (0 or 1) and a field; a zero field gives the
  /// zero code [N3].
  mlir::Value join(mlir::Value sign, mlir::Value field,
                   numerics::Format format) {
    mlir::Value word = bitOr(shl(sign, c(format.bits() - 1)), field);
    return select(eq(field, c(0)), c(0), word);
  }
  /// A code word in an i32 as a code of `type` (a shape over !lns.num or
  /// !lns.num itself).
  mlir::Value code(mlir::Value word, mlir::Type type) {
    auto num = llvm::cast<NumType>(mlir::getElementTypeOrSelf(type));
    return BitcastOp::create(b, loc, like(num),
                             trunc(word, num.getStorageType()));
  }

private:
  mlir::OpBuilder &b;
  mlir::Location loc;
  mlir::ShapedType shape;
  mlir::Type i32Type, f32Type;
};

} // namespace lns

#endif // LNS_LIB_CONVERSION_EMITTER_H
