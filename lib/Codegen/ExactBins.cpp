//===- ExactBins.cpp - Sums of products in bins ---------------------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "ExactBins.h"

#include "Emitter.h"

#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"
#include "llvm/Support/FormatVariadic.h"

using namespace mlir;

namespace lns::codegen {

/// Bins that one-hot rows are for: γ of 64 bits. Fewer are wide integers at
/// B = 8, more would be several registers a product.
static constexpr int32_t kFewestBins = 8, kMostBins = 16;
/// Bytes of the rows at most. Sums use few of them often.
static constexpr int64_t kMostRowBytes = 256 << 10;

// A word of one bin at a time, i32: bit 0 the sign, bit 1 room for its carry,
// from bit 2 the exponent above the format's least one, bit 29 set for zero,
// which no sum of exponents reaches.
static constexpr int32_t exponentShift = 2;
static constexpr int32_t zeroFlag = 1 << 29;
static constexpr int32_t zeroFlags = 3 << 29;

int64_t ProductSpace::products() const {
  int64_t count = 1;
  for (unsigned d : reductions)
    count *= extents[d];
  return count;
}

template <typename OpTy>
FailureOr<ProductSpace> getProductSpace(OpBuilder &b, OpTy op) {
  SmallVector<AffineMap> maps = op.getIndexingMapsArray();
  ProductSpace space{
      op.getDotFormat(), op.getStaticLoopRanges(), {}, {}, {}, {}, maps[2]};
  for (unsigned d = 0; d < space.extents.size(); ++d)
    (maps[2].isFunctionOfDim(d) ? space.parallel : space.reductions)
        .push_back(d);
  for (unsigned input : {0u, 1u}) {
    Value buffer = op->getOperand(input);
    auto type = cast<MemRefType>(buffer.getType());
    FailureOr<Strided> strided = Strided::of(type, maps[input], space.extents);
    if (failed(strided))
      return failure();
    space.operands[input] = *strided;
    space.buffers[input] =
        type.getRank() == 0 ? buffer : flattenBuffer(b, op.getLoc(), buffer);
  }
  return space;
}

template FailureOr<ProductSpace> getProductSpace(OpBuilder &, AddToBinsOp);
template FailureOr<ProductSpace> getProductSpace(OpBuilder &, ResolveDotsOp);

//===----------------------------------------------------------------------===//
// Loops and addresses
//===----------------------------------------------------------------------===//

Value BinsEmitter::constant(int64_t value) {
  return arith::ConstantIndexOp::create(b, loc, value);
}

Value BinsEmitter::offsetOf(unsigned input, ArrayRef<unsigned> dims,
                            ValueRange values) {
  const Strided &operand = space.operands[input];
  Value offset = constant(operand.offset);
  for (auto [dim, value] : llvm::zip_equal(dims, values)) {
    if (operand.strides[dim] == 0)
      continue;
    Value step =
        arith::MulIOp::create(b, loc, value, constant(operand.strides[dim]));
    offset = arith::AddIOp::create(b, loc, offset, step);
  }
  return offset;
}

/// Runs over the reductions: `body` has the offsets at each step.
SmallVector<Value> BinsEmitter::forReductions(
    Offsets lhs, Offsets rhs, ArrayRef<Value> carried,
    function_ref<SmallVector<Value>(ArrayRef<Value>, ArrayRef<Value>,
                                    ValueRange)>
        body) {
  auto nest = [&](auto &&self, unsigned depth, const Offsets &left,
                  const Offsets &right,
                  ValueRange values) -> SmallVector<Value> {
    if (depth == space.reductions.size())
      return body(left, right, values);
    unsigned dim = space.reductions[depth];
    auto loop = scf::ForOp::create(
        b, loc, constant(0), constant(space.extents[dim]), constant(1), values);
    OpBuilder::InsertionGuard guard(b);
    b.setInsertionPointToStart(loop.getBody());
    auto advance = [&](unsigned input, const Offsets &offsets) {
      int64_t stride = space.operands[input].strides[dim];
      if (stride == 0)
        return offsets;
      Offsets next;
      Value step = arith::MulIOp::create(b, loc, loop.getInductionVar(),
                                         constant(stride));
      for (Value offset : offsets)
        next.push_back(arith::AddIOp::create(b, loc, offset, step));
      return next;
    };
    Offsets nextLeft = advance(0, left), nextRight = advance(1, right);
    SmallVector<Value> results =
        self(self, depth + 1, nextLeft, nextRight, loop.getRegionIterArgs());
    if (!results.empty())
      scf::YieldOp::create(b, loc, results);
    return SmallVector<Value>(loop.getResults());
  };
  return nest(nest, 0, lhs, rhs, carried);
}

Value BinsEmitter::loadCode(unsigned input, Value offset) {
  Value buffer = space.buffers[input];
  Value code = cast<MemRefType>(buffer.getType()).getRank() == 0
                   ? memref::LoadOp::create(b, loc, buffer)
                   : memref::LoadOp::create(b, loc, buffer, offset);
  return arith::ExtUIOp::create(b, loc, b.getI32Type(), code);
}

Value BinsEmitter::global(StringRef name, DenseElementsAttr values) {
  auto type =
      MemRefType::get({values.getNumElements()}, values.getElementType());
  if (!module.lookupSymbol(name)) {
    OpBuilder::InsertionGuard guard(b);
    b.setInsertionPointToStart(module.getBody());
    memref::GlobalOp::create(b, loc, name, b.getStringAttr("private"), type,
                             values, /*constant=*/true,
                             b.getI64IntegerAttr(64));
  }
  return memref::GetGlobalOp::create(b, loc, type, name);
}

//===----------------------------------------------------------------------===//
// One-hot rows
//===----------------------------------------------------------------------===//

BinsEmitter::BinsEmitter(OpBuilder &b, Location loc, ModuleOp module,
                         const CPUTarget &target, const ProductSpace &space)
    : b(b), loc(loc), module(module), target(target), space(space) {
  chooseRows();
}

/// The text of a format in the name of a table.
static std::string nameOf(numerics::Format format) {
  return llvm::formatv("{0}_{1}_{2}", format.bits(), format.gamma(),
                       format.bias());
}

void BinsEmitter::chooseRows() {
  const numerics::DotFormat &format = space.format;
  int32_t gamma = format.gamma();
  if (numerics::binBits(format) != 64 || gamma < kFewestBins ||
      gamma > kMostBins || format.a().bits() > 8 || format.b().bits() > 8)
    return;
  zeroRow = format.maxExponent() - format.minExponent() + 1;
  range = 2 * zeroRow + 1;
  if (3 * range * gamma * 8 > kMostRowBytes)
    return;
  rows.assign(3 * range * gamma, 0);
  for (int64_t above = 0; above < zeroRow; ++above) {
    numerics::Term term{1, format.minExponent() + int32_t(above)};
    int64_t bin = numerics::binIndex(term, format);
    int64_t count = int64_t(1) << numerics::binShift(term, format);
    rows[above * gamma + bin] = count;
    rows[(range + above) * gamma + bin] = -count;
    rows[(2 * range + above) * gamma + bin] = count;
  }
}

VectorType BinsEmitter::getVectorType() const {
  return VectorType::get({space.format.gamma()}, b.getI64Type());
}

std::pair<int64_t, int64_t> BinsEmitter::chooseTile() const {
  int64_t registers = target.vectorRegisters();
  int64_t each = std::max<int64_t>(1, space.format.gamma() / target.lanes(64));
  int64_t most = std::max<int64_t>(1, registers * 3 / 4 / each);
  return most >= 16  ? std::pair<int64_t, int64_t>{4, 4}
         : most >= 6 ? std::pair<int64_t, int64_t>{2, 3}
         : most >= 3 ? std::pair<int64_t, int64_t>{1, 3}
                     : std::pair<int64_t, int64_t>{1, most};
}

Value BinsEmitter::rowTable() {
  std::string name = llvm::formatv("lns_rows_{0}_{1}", nameOf(space.format.a()),
                                   nameOf(space.format.b()));
  return global(name, b.getI64TensorAttr(rows));
}

/// The word of each code of an operand: where its row begins, such that the sum
/// of two words is the first element of the row of their product.
Value BinsEmitter::wordTable(unsigned input) {
  numerics::Format format = formatOf(input);
  int64_t gamma = space.format.gamma();
  SmallVector<int32_t> words;
  for (int32_t code = 0; code < 256; ++code) {
    auto canonical = numerics::Code(code & (format.numCodes() - 1));
    int64_t row = zeroRow;
    if (!format.isZero(canonical)) {
      row = int64_t(format.exponent(canonical) - format.minExponent()) *
            stepOf(input);
      row += format.isNegative(canonical) ? range : 0;
    }
    words.push_back(int32_t(row * gamma));
  }
  std::string name =
      llvm::formatv("lns_row_words_{0}_{1}_{2}", input,
                    nameOf(space.format.a()), nameOf(space.format.b()));
  return global(name, b.getI32TensorAttr(words));
}

Value BinsEmitter::rowWord(unsigned input, Value offset) {
  Value index = arith::IndexCastUIOp::create(b, loc, b.getIndexType(),
                                             loadCode(input, offset));
  Value word = memref::LoadOp::create(b, loc, wordTable(input), index);
  return arith::IndexCastUIOp::create(b, loc, b.getIndexType(), word);
}

SmallVector<Value> BinsEmitter::addRows(ArrayRef<Value> lhs,
                                        ArrayRef<Value> rhs,
                                        ArrayRef<Value> accumulators) {
  Value table = rowTable();
  return forReductions(
      Offsets(lhs), Offsets(rhs), accumulators,
      [&](ArrayRef<Value> left, ArrayRef<Value> right, ValueRange sums) {
        SmallVector<Value> columns, results;
        for (Value offset : right)
          columns.push_back(rowWord(1, offset));
        for (auto [i, offset] : llvm::enumerate(left)) {
          Value row = rowWord(0, offset);
          for (auto [j, column] : llvm::enumerate(columns)) {
            Value at = arith::AddIOp::create(b, loc, row, column);
            Value term =
                vector::LoadOp::create(b, loc, getVectorType(), table, at);
            results.push_back(arith::AddIOp::create(
                b, loc, sums[i * columns.size() + j], term));
          }
        }
        return results;
      });
}

//===----------------------------------------------------------------------===//
// One bin at a time
//===----------------------------------------------------------------------===//

/// Sign, exponent and zero flag of an operand's element: the sum of two words
/// has E − γ·floor(Emin/γ) ≥ 0 from bit 2 on.
Value BinsEmitter::binWord(unsigned input, Value offset) {
  numerics::Format format = formatOf(input);
  int32_t step = stepOf(input);
  int32_t base = -step;
  if (input == 0)
    base += space.format.minExponent() & (space.format.gamma() - 1);
  Emitter e(b, loc);
  Value code = loadCode(input, offset);
  Value m = e.field(code, format);
  Value exponent = e.add(e.mul(m, e.c(step)), e.c(base));
  Value word =
      e.bitOr(e.shl(exponent, e.c(exponentShift)), e.sign(code, format));
  return e.select(e.eq(m, e.c(0)), e.c(zeroFlag), word);
}

void BinsEmitter::addToMemory(Value lhs, Value rhs, Value bins,
                              ValueRange position) {
  const numerics::DotFormat &format = space.format;
  Type element = cast<MemRefType>(bins.getType()).getElementType();
  forReductions(
      {lhs}, {rhs}, {},
      [&](ArrayRef<Value> left, ArrayRef<Value> right, ValueRange) {
        Emitter e(b, loc);
        Value sum = e.add(binWord(0, left[0]), binWord(1, right[0]));
        Value exponent = e.shrUnsigned(sum, e.c(exponentShift));
        Value bin = e.bitAnd(exponent, e.c(format.gamma() - 1));
        Value isZero = e.cmp(arith::CmpIPredicate::ne,
                             e.bitAnd(sum, e.c(zeroFlags)), e.c(0));
        // A zero product adds nothing to some bin.
        Value shift = e.shrUnsigned(exponent, e.c(format.log2Gamma()));
        shift = e.select(isZero, e.c(0), shift);
        Value one =
            e.select(isZero, e.constant(element, 0), e.constant(element, 1));
        Value power = e.shl(one, e.extUnsigned(shift, element));
        Value sign = e.extUnsigned(e.bitAnd(sum, e.c(1)), element);
        Value minus = e.sub(e.constant(element, 0), sign); // all ones, or 0
        Value term = e.sub(e.bitXor(power, minus), minus);
        SmallVector<Value> at(position);
        at.push_back(
            arith::IndexCastUIOp::create(b, loc, b.getIndexType(), bin));
        Value old = memref::LoadOp::create(b, loc, bins, at);
        memref::StoreOp::create(b, loc, e.add(old, term), bins, at);
        return SmallVector<Value>();
      });
}

} // namespace lns::codegen
