// RUN: lns-opt %s -convert-lns-to-arith=keep-encoders=true | FileCheck %s
// RUN: lns-opt %s -convert-lns-to-arith=keep-encoders=true -convert-lns-to-arith | FileCheck %s --check-prefix=EXPAND
// Encoding f32 to nearest inside linalg ops can stay one op on the storage integer.

#id = affine_map<(d0) -> (d0)>

// CHECK-LABEL: func @body
// CHECK: ^bb0(%[[X:.*]]: f32, %{{.*}}: i16):
// CHECK: %[[W:.*]] = lns.encode_word %[[X]], %{{.*}} format(!lns16_512) underflow(min) : f32 -> i16
// CHECK-NEXT: linalg.yield %[[W]]
// EXPAND-LABEL: func @body
// EXPAND: arith.constant dense<{{.*}}> : tensor<1024xi32>
// EXPAND-NOT: lns.
// EXPAND: arith.trunci %{{.*}} : i32 to i16
func.func @body(%x: tensor<4xf32>, %s: f32, %out: tensor<4x!lns.num<16, 512>>) -> tensor<4x!lns.num<16, 512>> {
  %r = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel"]}
      ins(%x : tensor<4xf32>) outs(%out : tensor<4x!lns.num<16, 512>>) {
  ^bb0(%a: f32, %o: !lns.num<16, 512>):
    %c = lns.encode %a, %s underflow(min) : f32 -> !lns.num<16, 512>
    linalg.yield %c : !lns.num<16, 512>
  } -> tensor<4x!lns.num<16, 512>>
  return %r : tensor<4x!lns.num<16, 512>>
}

// Outside of linalg ops nothing would expand it later.
// CHECK-LABEL: func @outside
// CHECK-NOT: lns.
// CHECK: arith.trunci %{{.*}} : i32 to i8
func.func @outside(%x: f32, %s: f32) -> !lns.num<8, 8> {
  %c = lns.encode %x, %s : f32 -> !lns.num<8, 8>
  return %c : !lns.num<8, 8>
}
