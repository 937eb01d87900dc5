// RUN: lns-run %s --entry=exchange --random-inputs=1 | FileCheck %s --check-prefix=EXCHANGE
// RUN: lns-run %s --entry=old --random-inputs=1 | FileCheck %s --check-prefix=OLD
// RUN: lns-run %s --entry=both --random-inputs=1 | FileCheck %s --check-prefix=BOTH
// RUN: lns-run %s --entry=shift --random-inputs=1 | FileCheck %s --check-prefix=SHIFT
// RUN: lns-run %s --entry=transpose --random-inputs=1 | FileCheck %s --check-prefix=TRANSPOSE
// RUN: lns-run %s --entry=constant --random-inputs=1 | FileCheck %s --check-prefix=CONSTANT
// RUN: lns-run %s --entry=loop --random-inputs=1 2>/dev/null | FileCheck %s --check-prefix=LOOP
// RUN: lns-run %s --entry=count --random-inputs=1 | FileCheck %s --check-prefix=COUNT
// RUN: lns-run %s --entry=recurrent --random-inputs=1 --compare=reference --max-ulps=20000 | FileCheck %s --check-prefix=RECURRENT
// RUN: lns-run %s --entry=rows --random-inputs=1 --compare=reference --max-ulps=64 | FileCheck %s --check-prefix=ROWS
// RUN: lns-run %s --entry=old --random-inputs=1 --backend=reference | FileCheck %s --check-prefix=OLD
// RUN: lns-opt %s --pass-pipeline='builtin.module(lns-c-interface,func.func(lns-update-arguments))' | FileCheck %s
// Results that update arguments have the right values where they cannot be computed in place, too.

// Of the values that --random-inputs=1 makes, the first 8 are
//   0.753249884 0.103090949 -0.251897097 -1.06144249 -1.0367316 0.373595417 0.453867704 0.847401142
// and the next 8
//   -2.45349216 2.50147009 -0.8246876 -1.62839544 0.315745473 -0.141654938 0.623718321 0.810503304

// Two arguments are exchanged.
// EXCHANGE: argument 0 (updated): f32 [8]: -2.45349216 2.50147009 -0.8246876 -1.62839544
// EXCHANGE-NEXT: argument 1 (updated): f32 [8]: 0.753249884 0.103090949 -0.251897097 -1.06144249
func.func @exchange(%a: tensor<8xf32>, %b: tensor<8xf32>) -> (tensor<8xf32> {lns.updates = 0 : i64}, tensor<8xf32> {lns.updates = 1 : i64}) {
  return %b, %a : tensor<8xf32>, tensor<8xf32>
}

// The old value is read, by the loss and by a result, after the new one is computed.
// OLD: result 0: f32 [4, 2]: 0.753249884 0.103090949 -0.251897097
// OLD-NEXT: result 1: f32 []: 4.84220886
// OLD-NEXT: argument 0 (updated): f32 [4, 2]: -1.70024228 2.60456109 -1.0765847
func.func @old(%w: tensor<4x2xf32> {lns.name = "w", lns.state = "value"}, %x: tensor<4x2xf32>) -> (tensor<4x2xf32> {lns.updates = 0 : i64}, tensor<4x2xf32>, tensor<f32> {lns.loss}) {
  %n = arith.addf %w, %x : tensor<4x2xf32>
  %t = tensor.empty() : tensor<4x2xf32>
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<f32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<f32>) -> tensor<f32>
  %l = linalg.generic {indexing_maps = [affine_map<(d0,d1)->(d0,d1)>, affine_map<(d0,d1)->(d0,d1)>, affine_map<(d0,d1)->()>], iterator_types = ["reduction", "reduction"]}
     ins(%w, %n : tensor<4x2xf32>, tensor<4x2xf32>) outs(%f : tensor<f32>) {
  ^bb0(%p: f32, %q: f32, %o: f32):
    %m = arith.mulf %p, %q : f32
    %s = arith.addf %o, %m : f32
    linalg.yield %s : f32
  } -> tensor<f32>
  return %n, %w, %l : tensor<4x2xf32>, tensor<4x2xf32>, tensor<f32>
}

// One value updates two arguments and is a result as well.
// BOTH: result 0: f32 [8]: -0.103062101 0.143636554
// BOTH-NEXT: argument 0 (updated): f32 [8]: -0.103062101 0.143636554
// BOTH-NEXT: argument 1 (updated): f32 [8]: -0.103062101 0.143636554
func.func @both(%a: tensor<8xf32>, %b: tensor<8xf32>, %x: tensor<8xf32>) -> (tensor<8xf32> {lns.updates = 0 : i64}, tensor<8xf32> {lns.updates = 1 : i64}, tensor<8xf32>) {
  %n = arith.mulf %a, %x : tensor<8xf32>
  return %n, %n, %n : tensor<8xf32>, tensor<8xf32>, tensor<8xf32>
}

// An argument is shifted into itself: reads and writes do not go element by element.
// SHIFT: argument 0 (updated): f32 [8]: 0.847401142 0.753249884 0.103090949 -0.251897097 -1.06144249 -1.0367316 0.373595417 0.453867704
func.func @shift(%a: tensor<8xf32>) -> (tensor<8xf32> {lns.updates = 0 : i64}) {
  %lo = tensor.extract_slice %a[0][7][1] : tensor<8xf32> to tensor<7xf32>
  %hi = tensor.extract_slice %a[7][1][1] : tensor<8xf32> to tensor<1xf32>
  %c = tensor.concat dim(0) %hi, %lo : (tensor<1xf32>, tensor<7xf32>) -> tensor<8xf32>
  return %c : tensor<8xf32>
}

// Transposed into itself.
// TRANSPOSE: argument 0 (updated): f32 [4, 4]: 0.753249884 -1.0367316 -2.45349216 0.315745473 0.103090949 0.373595417
// CHECK-LABEL: func.func @transpose
// CHECK-SAME: (%[[A:.*]]: tensor<4x4xf32>
// CHECK: %[[T:.*]] = linalg.transpose ins(%[[A]] : tensor<4x4xf32>) outs(%[[A]] : tensor<4x4xf32>)
// CHECK: return %[[T]]
func.func @transpose(%a: tensor<4x4xf32>) -> (tensor<4x4xf32> {lns.updates = 0 : i64}) {
  %e = tensor.empty() : tensor<4x4xf32>
  %t = linalg.transpose ins(%a : tensor<4x4xf32>) outs(%e : tensor<4x4xf32>) permutation = [1, 0]
  return %t : tensor<4x4xf32>
}

// A constant.
// CONSTANT: argument 0 (updated): f32 [4]: 1 2 3 4
func.func @constant(%a: tensor<4xf32>) -> (tensor<4xf32> {lns.updates = 0 : i64}) {
  %t = arith.constant dense<[1.0, 2.0, 3.0, 4.0]> : tensor<4xf32>
  return %t : tensor<4xf32>
}

// The first 4 values and three times the next 4.
// LOOP: argument 0 (updated): f32 [4]: -2.35694504 1.22387719 1.10970604 1.48076093
func.func @loop(%a: tensor<4xf32>, %x: tensor<4xf32>) -> (tensor<4xf32> {lns.updates = 0 : i64}) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c3 = arith.constant 3 : index
  %r = scf.for %i = %c0 to %c3 step %c1 iter_args(%t = %a) -> (tensor<4xf32>) {
    %n = arith.addf %t, %x : tensor<4xf32>
    scf.yield %n : tensor<4xf32>
  }
  return %r : tensor<4xf32>
}

// A counter, beside a number.
// COUNT: result 0: f32 []: -0.227919519
// COUNT-NEXT: argument 0 (updated): i32 []: 2
func.func @count(%a: tensor<i32>, %s: f32) -> (tensor<i32> {lns.updates = 0 : i64}, f32 {lns.loss}) {
  %v = tensor.extract %a[] : tensor<i32>
  %c1 = arith.constant 1 : i32
  %n = arith.addi %v, %c1 : i32
  %t = tensor.from_elements %n : tensor<i32>
  return %t, %s : tensor<i32>, f32
}

// A contraction reads all of what its epilogue writes.
// RECURRENT: argument 0 (updated) (f32 [96, 96]): within 20000 ulps
func.func @recurrent(%x: tensor<96x96xf32>, %w: tensor<96x96xf32>) -> (tensor<96x96xf32> {lns.updates = 0 : i64}) {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<96x96xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<96x96xf32>) -> tensor<96x96xf32>
  %m = linalg.matmul ins(%x, %w : tensor<96x96xf32>, tensor<96x96xf32>) outs(%f : tensor<96x96xf32>) -> tensor<96x96xf32>
  %r = linalg.generic {indexing_maps = [affine_map<(d0,d1)->(d0,d1)>, affine_map<(d0,d1)->(d0,d1)>], iterator_types = ["parallel", "parallel"]}
     ins(%m : tensor<96x96xf32>) outs(%e : tensor<96x96xf32>) {
  ^bb0(%p: f32, %o: f32):
    %s = arith.maximumf %p, %zero : f32
    linalg.yield %s : f32
  } -> tensor<96x96xf32>
  return %r : tensor<96x96xf32>
}

// A chain along rows, in place and through a reshape of the argument.
// ROWS: argument 0 (updated) (f32 [8, 8, 8]): within 64 ulps
// CHECK-LABEL: func.func @rows
// CHECK: %[[C:.*]] = tensor.collapse_shape
// CHECK: linalg.generic {{.*}} ins(%{{.*}}, %{{.*}} : tensor<8x64xf32>, tensor<8xf32>) outs(%[[C]] : tensor<8x64xf32>)
func.func @rows(%a: tensor<8x8x8xf32>) -> (tensor<8x8x8xf32> {lns.updates = 0 : i64}) {
  %x = tensor.collapse_shape %a [[0], [1, 2]] : tensor<8x8x8xf32> into tensor<8x64xf32>
  %zero = arith.constant 0.0 : f32
  %inf = arith.constant 0xFF800000 : f32
  %e1 = tensor.empty() : tensor<8xf32>
  %f1 = linalg.fill ins(%inf : f32) outs(%e1 : tensor<8xf32>) -> tensor<8xf32>
  %mx = linalg.generic {indexing_maps = [affine_map<(d0,d1)->(d0,d1)>, affine_map<(d0,d1)->(d0)>], iterator_types = ["parallel", "reduction"]}
     ins(%x : tensor<8x64xf32>) outs(%f1 : tensor<8xf32>) {
  ^bb0(%p: f32, %o: f32):
    %s = arith.maximumf %p, %o : f32
    linalg.yield %s : f32
  } -> tensor<8xf32>
  %e = tensor.empty() : tensor<8x64xf32>
  %d = linalg.generic {indexing_maps = [affine_map<(d0,d1)->(d0,d1)>, affine_map<(d0,d1)->(d0)>, affine_map<(d0,d1)->(d0,d1)>], iterator_types = ["parallel", "parallel"]}
     ins(%x, %mx : tensor<8x64xf32>, tensor<8xf32>) outs(%e : tensor<8x64xf32>) {
  ^bb0(%p: f32, %q: f32, %o: f32):
    %s = arith.subf %p, %q : f32
    linalg.yield %s : f32
  } -> tensor<8x64xf32>
  %f2 = linalg.fill ins(%zero : f32) outs(%e1 : tensor<8xf32>) -> tensor<8xf32>
  %sm = linalg.generic {indexing_maps = [affine_map<(d0,d1)->(d0,d1)>, affine_map<(d0,d1)->(d0)>], iterator_types = ["parallel", "reduction"]}
     ins(%d : tensor<8x64xf32>) outs(%f2 : tensor<8xf32>) {
  ^bb0(%p: f32, %o: f32):
    %s = arith.addf %p, %o : f32
    linalg.yield %s : f32
  } -> tensor<8xf32>
  %r = linalg.generic {indexing_maps = [affine_map<(d0,d1)->(d0,d1)>, affine_map<(d0,d1)->(d0)>, affine_map<(d0,d1)->(d0,d1)>], iterator_types = ["parallel", "parallel"]}
     ins(%d, %sm : tensor<8x64xf32>, tensor<8xf32>) outs(%e : tensor<8x64xf32>) {
  ^bb0(%p: f32, %q: f32, %o: f32):
    %s = arith.divf %p, %q : f32
    linalg.yield %s : f32
  } -> tensor<8x64xf32>
  %y = tensor.expand_shape %r [[0], [1, 2]] output_shape [8, 8, 8] : tensor<8x64xf32> into tensor<8x8x8xf32>
  return %y : tensor<8x8x8xf32>
}
