// RUN: lns-opt %s -lns-lower-to-linalg -lns-cpu-codegen | FileCheck %s
// Updates allocate nothing and copy nothing: a step reads what it changes once and writes it once; steps of a loop are made in place [M2, M5].

module attributes {lns.target = #lns.cpu<cpu = "x86-64-v3", features = "", vector_bits = 256, l1 = 32768, l2 = 524288, l3 = 16777216>} {

// An argument is not written: results go to the caller's buffers, without a copy before.
// CHECK-LABEL: func.func @once
// CHECK-SAME: memref<1024xf32>, %[[W:[^:]*]]: memref<1024xi16>, %[[V:[^:]*]]: memref<1024xf32>, %{{[^:]*}}: f32, %{{[^:]*}}: f32,
// CHECK-SAME: %[[NW:[^:]*]]: memref<1024xi16>, %[[NV:[^:]*]]: memref<1024xf32>
// CHECK-NOT: memref.alloc
// CHECK-NOT: memref.copy
// CHECK: vector.load %[[W]][{{.*}}] : memref<1024xi16>, vector<8xi16>
// CHECK: vector.load %[[V]][{{.*}}] : memref<1024xf32>, vector<8xf32>
// CHECK-NOT: vector.load
// CHECK: vector.store %{{.*}}, %[[NW]][
// CHECK: vector.store %{{.*}}, %[[NV]][
func.func @once(%g: tensor<1024xf32>, %w: tensor<1024xi16>, %v: tensor<1024xf32>, %eta: f32, %c: f32)
    -> (tensor<1024xi16>, tensor<1024xf32>) {
  %k = lns.bitcast %w : tensor<1024xi16> to tensor<1024x!lns.num<16, 2048>>
  %r:2 = lns.madam_update ins(%g, %eta, %c : tensor<1024xf32>, f32, f32)
      outs(%k, %v : tensor<1024x!lns.num<16, 2048>>, tensor<1024xf32>)
      -> tensor<1024x!lns.num<16, 2048>>, tensor<1024xf32>
  %words = lns.bitcast %r#0 : tensor<1024x!lns.num<16, 2048>> to tensor<1024xi16>
  return %words, %r#1 : tensor<1024xi16>, tensor<1024xf32>
}

// CHECK-LABEL: func.func @steps
// CHECK-SAME: f32, %{{[^:]*}}: f32, %[[NW:[^:]*]]: memref<1024xi16>, %[[NU:[^:]*]]: memref<1024xf32>
// CHECK-NOT: memref.alloc
// CHECK-COUNT-2: memref.copy
// CHECK: scf.for
// CHECK-NOT: memref.copy
// CHECK-NOT: memref.alloc
// CHECK: vector.load %[[NW]][{{.*}}] : memref<1024xi16>
// CHECK: vector.load %[[NU]][{{.*}}] : memref<1024xf32>
// CHECK: vector.store %{{.*}}, %[[NW]][
// CHECK: vector.store %{{.*}}, %[[NU]][
// CHECK: return
func.func @steps(%g: tensor<1024xf32>, %w: tensor<1024xi16>, %u: tensor<1024xf32>, %s: tensor<f32>, %eta: f32, %mu: f32)
    -> (tensor<1024xi16>, tensor<1024xf32>) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c9 = arith.constant 9 : index
  %k = lns.bitcast %w : tensor<1024xi16> to tensor<1024x!lns.num<16, 2048>>
  %r:2 = scf.for %i = %c0 to %c9 step %c1 iter_args(%a = %k, %b = %u)
      -> (tensor<1024x!lns.num<16, 2048>>, tensor<1024xf32>) {
    %n:2 = lns.sgd_update ins(%g, %eta : tensor<1024xf32>, f32) outs(%a : tensor<1024x!lns.num<16, 2048>>)
        scale(%s : tensor<f32>) momentum(%mu, %b : f32, tensor<1024xf32>)
        {scale_map = affine_map<(d0) -> ()>} -> tensor<1024x!lns.num<16, 2048>>, tensor<1024xf32>
    scf.yield %n#0, %n#1 : tensor<1024x!lns.num<16, 2048>>, tensor<1024xf32>
  }
  %words = lns.bitcast %r#0 : tensor<1024x!lns.num<16, 2048>> to tensor<1024xi16>
  return %words, %r#1 : tensor<1024xi16>, tensor<1024xf32>
}

// The memory of arguments that results update is the only one that is written.
// CHECK-LABEL: func.func @updated
// CHECK-SAME: memref<64x16xf32>, %[[W:[^:]*]]: memref<64x16xi16>, %[[V:[^:]*]]: memref<64x16xf32>, %{{[^:]*}}: f32, %{{[^:]*}}: f32, %{{[^:]*}}: memref<0xi8>
// CHECK-NOT: memref.alloc
// CHECK-NOT: memref.copy
// CHECK: %[[VW:.*]] = memref.collapse_shape %[[W]]
// CHECK: %[[VV:.*]] = memref.collapse_shape %[[V]]
// CHECK-NOT: memref.copy
// CHECK: vector.store %{{.*}}, %[[VW]][
// CHECK: vector.store %{{.*}}, %[[VV]][
// CHECK-NOT: memref.copy
// CHECK: return{{$}}
func.func @updated(%g: tensor<64x16xf32>, %w: tensor<64x16xi16>, %v: tensor<64x16xf32>, %eta: f32, %c: f32)
    -> (tensor<64x16xi16> {lns.updates = 1 : i64}, tensor<64x16xf32> {lns.updates = 2 : i64}) {
  %k = lns.bitcast %w : tensor<64x16xi16> to tensor<64x16x!lns.num<16, 2048>>
  %r:2 = lns.madam_update ins(%g, %eta, %c : tensor<64x16xf32>, f32, f32)
      outs(%k, %v : tensor<64x16x!lns.num<16, 2048>>, tensor<64x16xf32>)
      -> tensor<64x16x!lns.num<16, 2048>>, tensor<64x16xf32>
  %words = lns.bitcast %r#0 : tensor<64x16x!lns.num<16, 2048>> to tensor<64x16xi16>
  return %words, %r#1 : tensor<64x16xi16>, tensor<64x16xf32>
}
}
