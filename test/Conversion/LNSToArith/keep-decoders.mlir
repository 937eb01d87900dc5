// RUN: lns-opt %s -convert-lns-to-arith=keep-decoders=true | FileCheck %s
// RUN: lns-opt %s -convert-lns-to-arith=keep-decoders=true -convert-lns-to-arith | FileCheck %s --check-prefix=EXPAND
// Decoding inside linalg ops can stay one op on the storage integer.

#id = affine_map<(d0) -> (d0)>

// CHECK-LABEL: func @body
// CHECK-SAME: (%{{.*}}: tensor<4xi16>, %{{.*}}: tensor<4xf32>)
// CHECK: ^bb0(%[[W:.*]]: i16, %{{.*}}: f32):
// CHECK-NEXT: %[[X:.*]] = lns.decode_word %[[W]] format(!lns16_512) : i16 -> f32
// CHECK-NEXT: linalg.yield %[[X]]
// EXPAND-LABEL: func @body
// EXPAND: arith.constant dense<{{.*}}> : tensor<512xi32>
// EXPAND-NOT: lns.
// EXPAND: arith.bitcast %{{.*}} : i32 to f32
func.func @body(%c: tensor<4x!lns.num<16, 512>>, %out: tensor<4xf32>) -> tensor<4xf32> {
  %r = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel"]}
      ins(%c : tensor<4x!lns.num<16, 512>>) outs(%out : tensor<4xf32>) {
  ^bb0(%a: !lns.num<16, 512>, %o: f32):
    %x = lns.decode %a : !lns.num<16, 512> -> f32
    linalg.yield %x : f32
  } -> tensor<4xf32>
  return %r : tensor<4xf32>
}

// Outside of linalg ops nothing would expand it later.
// CHECK-LABEL: func @outside
// CHECK-NOT: lns.
// CHECK: arith.bitcast %{{.*}} : i32 to f32
func.func @outside(%c: !lns.num<8, 8>) -> f32 {
  %x = lns.decode %c : !lns.num<8, 8> -> f32
  return %x : f32
}
