// RUN: lns-opt %s -lns-c-interface -split-input-file -verify-diagnostics | FileCheck %s
// Public functions get static shapes, out-pointers for every result and unwritable arguments but those that results update, or an error.

// CHECK-LABEL: func.func @numbers
// CHECK-SAME: (%{{.*}}: tensor<8xf32> {bufferization.writable = false, lns.param}, %{{.*}}: f32) -> (tensor<f32>, tensor<8xf32>)
func.func @numbers(%x: tensor<8xf32> {lns.param}, %s: f32) -> (f32, tensor<8xf32>) {
  // CHECK: %[[BOX:.*]] = tensor.from_elements %{{.*}} : tensor<f32>
  // CHECK: return %[[BOX]], %{{.*}} : tensor<f32>, tensor<8xf32>
  return %s, %x : f32, tensor<8xf32>
}

// CHECK-LABEL: func.func private @any(%{{.*}}: tensor<?xf32>) -> f32
func.func private @any(%x: tensor<?xf32>) -> f32 {
  %c0 = arith.constant 0 : index
  %0 = tensor.extract %x[%c0] : tensor<?xf32>
  return %0 : f32
}

// What results update is writable. An output that is not is read as an input.
// CHECK-LABEL: func.func @updated
// CHECK-SAME: (%[[A:.*]]: tensor<8xf32> {bufferization.writable = true}, %[[B:.*]]: tensor<8xf32> {bufferization.writable = false})
func.func @updated(%a: tensor<8xf32>, %b: tensor<8xf32>) -> (tensor<8xf32> {lns.updates = 0 : i64}, tensor<8xf32>) {
  // CHECK: %[[E:.*]] = tensor.empty() : tensor<8xf32>
  // CHECK: linalg.generic {{.*}} ins(%[[B]] : tensor<8xf32>) outs(%[[A]], %[[E]] : tensor<8xf32>, tensor<8xf32>)
  // CHECK-NEXT: ^bb0(%[[X:.*]]: f32, %[[Y:.*]]: f32, %{{.*}}: f32):
  // CHECK-NEXT: addf %[[Y]], %[[X]]
  // CHECK-NEXT: mulf %[[X]], %[[X]]
  %0:2 = linalg.generic {indexing_maps = [affine_map<(d0) -> (d0)>, affine_map<(d0) -> (d0)>], iterator_types = ["parallel"]}
      outs(%a, %b : tensor<8xf32>, tensor<8xf32>) {
  ^bb0(%x: f32, %y: f32):
    %s = arith.addf %x, %y : f32
    %p = arith.mulf %y, %y : f32
    linalg.yield %s, %p : f32, f32
  } -> (tensor<8xf32>, tensor<8xf32>)
  return %0#0, %0#1 : tensor<8xf32>, tensor<8xf32>
}

// -----

// expected-error @below {{argument #1 of public function 'dynamic' has type 'tensor<?x4xf32>', but its shape is dynamic: a compiled function takes one bare pointer to data of static shape for each; export the model with static shapes}}
func.func @dynamic(%a: f32, %x: tensor<?x4xf32>) {
  return
}

// -----

// expected-error @below {{result #0 of public function 'unranked' has type 'tensor<*xf32>', but its rank is not known}}
func.func @unranked(%x: tensor<4xf32>) -> tensor<*xf32> {
  %0 = tensor.cast %x : tensor<4xf32> to tensor<*xf32>
  return %0 : tensor<*xf32>
}

// -----

// expected-error @below {{argument #0 of public function 'vector' has type 'vector<4xf32>', but only tensors and memrefs are passed as pointers}}
func.func @vector(%x: vector<4xf32>) {
  return
}

// -----

// expected-error @below {{argument #0 of public function 'complex' has type 'tensor<4xcomplex<f32>>', but it is neither a number nor a tensor of numbers}}
func.func @complex(%x: tensor<4xcomplex<f32>>) {
  return
}

// -----

// expected-error @below {{public function 'step' updates an argument in place and is called in this module; inline the calls, or call a private copy}}
func.func @step(%x: tensor<4xf32>) -> (tensor<4xf32> {lns.updates = 0 : i64}) {
  return %x : tensor<4xf32>
}
func.func @calls(%x: tensor<4xf32>) -> tensor<4xf32> {
  %0 = call @step(%x) : (tensor<4xf32>) -> tensor<4xf32>
  return %0 : tensor<4xf32>
}
