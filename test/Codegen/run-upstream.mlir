// RUN: lns-run %s --entry=softmax --random-inputs=1 --compare=reference --target-cpu=generic
// Ops that no pattern here takes compile through upstream loops and have the reference's bits.
// RUN: lns-run %s --entry=concat --random-inputs=1 --compare=reference --target-cpu=generic
// RUN: lns-run %s --entry=pack --random-inputs=1 --compare=reference --target-cpu=generic
// RUN: lns-run %s --entry=whiles --random-inputs=1 --compare=reference --target-cpu=generic
// RUN: lns-run %s --entry=iff --random-inputs=1 --compare=reference --target-cpu=generic
// RUN: lns-run %s --entry=gather --random-inputs=1 --compare=reference --target-cpu=generic
// RUN: lns-run %s --entry=argmax --random-inputs=1 --compare=reference --target-cpu=generic
// RUN: lns-run %s --entry=ints --random-inputs=1 --compare=reference --target-cpu=generic
// RUN: lns-run %s --entry=halves --random-inputs=1 --compare=reference --target-cpu=generic
// RUN: lns-run %s --entry=tanhs --random-inputs=1 --compare=reference --target-cpu=generic
// RUN: lns-run %s --entry=nothing --random-inputs=1 --compare=reference --target-cpu=generic
// RUN: %if avx2 %{ lns-run %s --entry=softmax --random-inputs=1 --compare=reference --target-cpu=x86-64-v3 %}

func.func @softmax(%x: tensor<4x8xf32>) -> tensor<4x8xf32> {
  %e = tensor.empty() : tensor<4x8xf32>
  %r = linalg.softmax dimension(1) ins(%x : tensor<4x8xf32>) outs(%e : tensor<4x8xf32>) -> tensor<4x8xf32>
  return %r : tensor<4x8xf32>
}
func.func @concat(%x: tensor<4x8xf32>, %y: tensor<4x2xf32>) -> tensor<4x10xf32> {
  %r = tensor.concat dim(1) %x, %y : (tensor<4x8xf32>, tensor<4x2xf32>) -> tensor<4x10xf32>
  return %r : tensor<4x10xf32>
}
func.func @pack(%x: tensor<5x8xf32>) -> tensor<2x2x4x4xf32> {
  %z = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<2x2x4x4xf32>
  %r = linalg.pack %x padding_value(%z : f32) inner_dims_pos = [0, 1] inner_tiles = [4, 4] into %e : tensor<5x8xf32> -> tensor<2x2x4x4xf32>
  return %r : tensor<2x2x4x4xf32>
}
func.func @whiles(%x: tensor<4xf32>, %n: index) -> tensor<4xf32> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %r:2 = scf.while (%t = %x, %i = %c0) : (tensor<4xf32>, index) -> (tensor<4xf32>, index) {
    %c = arith.cmpi ult, %i, %n : index
    scf.condition(%c) %t, %i : tensor<4xf32>, index
  } do {
  ^bb0(%t: tensor<4xf32>, %i: index):
    %u = arith.addf %t, %t : tensor<4xf32>
    %j = arith.addi %i, %c1 : index
    scf.yield %u, %j : tensor<4xf32>, index
  }
  return %r#0 : tensor<4xf32>
}
func.func @iff(%x: tensor<4xf32>, %c: i1) -> tensor<4xf32> {
  %r = scf.if %c -> tensor<4xf32> {
    %u = arith.addf %x, %x : tensor<4xf32>
    scf.yield %u : tensor<4xf32>
  } else {
    scf.yield %x : tensor<4xf32>
  }
  return %r : tensor<4xf32>
}
func.func @gather(%x: tensor<10x4xf32>, %i: tensor<3xi64>) -> tensor<3x4xf32> {
  %e = tensor.empty() : tensor<3x4xf32>
  %r = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins(%i : tensor<3xi64>) outs(%e : tensor<3x4xf32>) {
  ^bb0(%k: i64, %o: f32):
    %j = linalg.index 1 : index
    %kk = arith.index_cast %k : i64 to index
    %z = arith.constant 0 : i64
    %ok = arith.cmpi sge, %k, %z : i64
    cf.assert %ok, "index must be larger or equal to 0"
    %v = tensor.extract %x[%kk, %j] : tensor<10x4xf32>
    linalg.yield %v : f32
  } -> tensor<3x4xf32>
  return %r : tensor<3x4xf32>
}
func.func @argmax(%x: tensor<4x8xf32>) -> (tensor<4xf32>, tensor<4xi64>) {
  %m = arith.constant 0xFF800000 : f32
  %z = arith.constant 0 : i64
  %e0 = tensor.empty() : tensor<4xf32>
  %e1 = tensor.empty() : tensor<4xi64>
  %f0 = linalg.fill ins(%m : f32) outs(%e0 : tensor<4xf32>) -> tensor<4xf32>
  %f1 = linalg.fill ins(%z : i64) outs(%e1 : tensor<4xi64>) -> tensor<4xi64>
  %r:2 = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0)>, affine_map<(d0, d1) -> (d0)>], iterator_types = ["parallel", "reduction"]} ins(%x : tensor<4x8xf32>) outs(%f0, %f1 : tensor<4xf32>, tensor<4xi64>) {
  ^bb0(%v: f32, %a: f32, %b: i64):
    %i = linalg.index 1 : index
    %k = arith.index_cast %i : index to i64
    %g = arith.cmpf ogt, %v, %a : f32
    %n = arith.select %g, %v, %a : f32
    %q = arith.select %g, %k, %b : i64
    linalg.yield %n, %q : f32, i64
  } -> (tensor<4xf32>, tensor<4xi64>)
  return %r#0, %r#1 : tensor<4xf32>, tensor<4xi64>
}
func.func @ints(%x: tensor<4x8xi8>, %y: tensor<8x9xi8>) -> tensor<4x9xi32> {
  %m = arith.constant 0 : i32
  %e0 = tensor.empty() : tensor<4x9xi32>
  %f0 = linalg.fill ins(%m : i32) outs(%e0 : tensor<4x9xi32>) -> tensor<4x9xi32>
  %r = linalg.matmul ins(%x, %y : tensor<4x8xi8>, tensor<8x9xi8>) outs(%f0 : tensor<4x9xi32>) -> tensor<4x9xi32>
  return %r : tensor<4x9xi32>
}
func.func @halves(%x: tensor<4x8xf16>, %y: tensor<8x9xbf16>) -> tensor<4x9xf32> {
  %m = arith.constant 0.0 : f32
  %e0 = tensor.empty() : tensor<4x9xf32>
  %f0 = linalg.fill ins(%m : f32) outs(%e0 : tensor<4x9xf32>) -> tensor<4x9xf32>
  %r = linalg.matmul ins(%x, %y : tensor<4x8xf16>, tensor<8x9xbf16>) outs(%f0 : tensor<4x9xf32>) -> tensor<4x9xf32>
  return %r : tensor<4x9xf32>
}
func.func @tanhs(%x: tensor<4x8xf32>) -> tensor<4x8xf32> {
  %0 = math.tanh %x : tensor<4x8xf32>
  %1 = math.erf %0 : tensor<4x8xf32>
  %2 = math.exp %1 : tensor<4x8xf32>
  %3 = math.rsqrt %2 : tensor<4x8xf32>
  %4 = math.log %3 : tensor<4x8xf32>
  %c2 = arith.constant dense<2> : tensor<4x8xi32>
  %5 = math.fpowi %4, %c2 : tensor<4x8xf32>, tensor<4x8xi32>
  %6 = math.floor %5 : tensor<4x8xf32>
  %7 = math.powf %6, %x : tensor<4x8xf32>
  %8 = math.ctlz %c2 : tensor<4x8xi32>
  %9 = arith.sitofp %8 : tensor<4x8xi32> to tensor<4x8xf32>
  %10 = arith.addf %7, %9 : tensor<4x8xf32>
  %11 = math.cbrt %10 : tensor<4x8xf32>
  %12 = math.sin %11 : tensor<4x8xf32>
  %13 = math.round %12 : tensor<4x8xf32>
  %14 = math.roundeven %13 : tensor<4x8xf32>
  %15 = math.atan2 %14, %x : tensor<4x8xf32>
  return %15 : tensor<4x8xf32>
}
func.func @nothing(%x: tensor<0x4xf32>) -> tensor<0x4xf32> {
  %0 = arith.negf %x : tensor<0x4xf32>
  return %0 : tensor<0x4xf32>
}
