// RUN: lns-opt %s -convert-lns-to-arith -split-input-file | FileCheck %s
// Codes become storage integers in ops of any dialect [N2]; bitcasts vanish.

// CHECK: func.func private @external(tensor<?xi16>) -> memref<4xi8>
func.func private @external(tensor<?x!lns.num<9, 8>>) -> memref<4x!lns.num<8, 8>>

// CHECK-LABEL: func.func @calls
// CHECK-SAME: (%[[T:.*]]: tensor<?xi16>) -> memref<4xi8>
// CHECK-NEXT: %[[R:.*]] = call @external(%[[T]]) : (tensor<?xi16>) -> memref<4xi8>
// CHECK-NEXT: return %[[R]] : memref<4xi8>
func.func @calls(%t: tensor<?x!lns.num<9, 8>>) -> memref<4x!lns.num<8, 8>> {
  %r = func.call @external(%t)
    : (tensor<?x!lns.num<9, 8>>) -> memref<4x!lns.num<8, 8>>
  return %r : memref<4x!lns.num<8, 8>>
}

// -----

// CHECK-LABEL: func.func @constants() -> (tensor<2xi8>, i16, vector<2xi8>, tensor<4xi8>)
// CHECK-DAG: arith.constant dense<[127, -1]> : tensor<2xi8>
// CHECK-DAG: arith.constant 300 : i16
// CHECK-DAG: arith.constant dense<5> : vector<2xi8>
// CHECK-DAG: arith.constant dense_resource<codes> : tensor<4xi8>
func.func @constants() -> (tensor<2x!lns.num<8, 8>>, !lns.num<12, 32>,
    vector<2x!lns.num<8, 8>>, tensor<4x!lns.num<8, 8>>) {
  %0 = lns.constant dense<[127, 255]> : tensor<2xi8> as tensor<2x!lns.num<8, 8>>
  %1 = lns.constant 300 : i16 as !lns.num<12, 32>
  %2 = lns.constant dense<5> : vector<2xi8> as vector<2x!lns.num<8, 8>>
  %3 = lns.constant dense_resource<codes> : tensor<4xi8> as tensor<4x!lns.num<8, 8>>
  return %0, %1, %2, %3 : tensor<2x!lns.num<8, 8>>, !lns.num<12, 32>,
    vector<2x!lns.num<8, 8>>, tensor<4x!lns.num<8, 8>>
}
{-#
  dialect_resources: { builtin: { codes: "0x010000000102037F" } }
#-}

// -----

// CHECK-LABEL: func.func @control
// CHECK-SAME: (%{{.*}}: i1, %{{.*}}: i8, %[[T:.*]]: tensor<8xi8>) -> tensor<8xi8>
// CHECK: arith.select %{{.*}}, %{{.*}}, %{{.*}} : i8
// CHECK: scf.for {{.*}} iter_args(%{{.*}} = %[[T]]) -> (tensor<8xi8>)
// CHECK: tensor.insert %{{.*}} into %{{.*}} : tensor<8xi8>
// CHECK: scf.yield %{{.*}} : tensor<8xi8>
// CHECK: cf.cond_br %{{.*}}, ^[[BB:.*]](%{{.*}} : tensor<8xi8>), ^[[BB]](%[[T]] : tensor<8xi8>)
// CHECK: ^[[BB]](%{{.*}}: tensor<8xi8>):
func.func @control(%p: i1, %c: !lns.num<8, 8>, %t: tensor<8x!lns.num<8, 8>>)
    -> tensor<8x!lns.num<8, 8>> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c8 = arith.constant 8 : index
  %zero = lns.constant 0 : i8 as !lns.num<8, 8>
  %s = arith.select %p, %c, %zero : !lns.num<8, 8>
  %r = scf.for %i = %c0 to %c8 step %c1 iter_args(%a = %t)
      -> (tensor<8x!lns.num<8, 8>>) {
    %u = tensor.insert %s into %a[%i] : tensor<8x!lns.num<8, 8>>
    scf.yield %u : tensor<8x!lns.num<8, 8>>
  }
  cf.cond_br %p, ^done(%r : tensor<8x!lns.num<8, 8>>),
                 ^done(%t : tensor<8x!lns.num<8, 8>>)
^done(%x: tensor<8x!lns.num<8, 8>>):
  return %x : tensor<8x!lns.num<8, 8>>
}

// -----

// CHECK-LABEL: func.func @linalg
// CHECK: %[[ZERO:.*]] = arith.constant 0 : i8
// CHECK: %[[EMPTY:.*]] = tensor.empty() : tensor<4x4xi8>
// CHECK: linalg.fill ins(%[[ZERO]] : i8) outs(%[[EMPTY]] : tensor<4x4xi8>)
// CHECK: tensor.pad {{.*}}
// CHECK: tensor.yield %[[ZERO]] : i8
// CHECK: : tensor<4x4xi8> to tensor<6x4xi8>
// CHECK: linalg.generic {{.*}} ins(%{{.*}} : tensor<6x4xi8>) outs(%{{.*}} : tensor<6x4xi8>)
// CHECK: ^bb0(%{{.*}}: i8, %{{.*}}: i8):
func.func @linalg() -> tensor<6x4x!lns.num<8, 8>> {
  %zero = lns.constant 0 : i8 as !lns.num<8, 8>
  %e = tensor.empty() : tensor<4x4x!lns.num<8, 8>>
  %f = linalg.fill ins(%zero : !lns.num<8, 8>) outs(%e : tensor<4x4x!lns.num<8, 8>>)
    -> tensor<4x4x!lns.num<8, 8>>
  %p = tensor.pad %f low[1, 0] high[1, 0] {
  ^bb0(%i: index, %j: index):
    tensor.yield %zero : !lns.num<8, 8>
  } : tensor<4x4x!lns.num<8, 8>> to tensor<6x4x!lns.num<8, 8>>
  %o = tensor.empty() : tensor<6x4x!lns.num<8, 8>>
  %g = linalg.generic {indexing_maps = [affine_map<(i, j) -> (i, j)>,
                                        affine_map<(i, j) -> (i, j)>],
                       iterator_types = ["parallel", "parallel"]}
      ins(%p : tensor<6x4x!lns.num<8, 8>>) outs(%o : tensor<6x4x!lns.num<8, 8>>) {
  ^bb0(%c: !lns.num<8, 8>, %out: !lns.num<8, 8>):
    %n = lns.neg %c : !lns.num<8, 8>
    linalg.yield %n : !lns.num<8, 8>
  } -> tensor<6x4x!lns.num<8, 8>>
  return %g : tensor<6x4x!lns.num<8, 8>>
}

// -----

// CHECK-LABEL: func.func @bitcast
// CHECK-SAME: (%[[T:.*]]: tensor<4xi8>) -> tensor<4xi8>
// CHECK-NEXT: return %[[T]] : tensor<4xi8>
func.func @bitcast(%t: tensor<4xi8>) -> tensor<4xi8> {
  %c = lns.bitcast %t : tensor<4xi8> to tensor<4x!lns.num<8, 8>>
  %r = lns.bitcast %c : tensor<4x!lns.num<8, 8>> to tensor<4xi8>
  return %r : tensor<4xi8>
}
