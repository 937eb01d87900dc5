// RUN: lns-opt %s --lns-count-events --split-input-file --verify-diagnostics | FileCheck %s
// Events become results; ops that raise none, and ops themselves, stay as they are.

// A NaN in a group with the dynamic scale of this group shows [N6]: no event.
// Under any other scale it does not.

// CHECK-LABEL: func.func @quantize(
// CHECK-SAME: %[[X:[^:]*]]: tensor<8x8xf32>, %[[Y:[^:]*]]: tensor<8x8xf16>)
// CHECK-SAME: -> (tensor<8x8xi8>, tensor<i64> {lns.event = "quantize_0: NaN became zero [N6]"},
// CHECK-SAME: tensor<i64> {lns.event = "quantize_1: NaN became zero [N6]"})
func.func @quantize(%x: tensor<8x8xf32>, %y: tensor<8x8xf16>) -> tensor<8x8xi8> {
  // CHECK: %[[S:.*]] = lns.absmax_scale %[[X]]
  %s = lns.absmax_scale %x {scale_map = affine_map<(d0, d1) -> (d1)>} : tensor<8x8xf32> -> tensor<8xf32>
  // CHECK-NOT: linalg.generic
  // CHECK: lns.quantize %[[X]] scale(%[[S]])
  %a = lns.quantize %x scale(%s) {scale_map = affine_map<(d0, d1) -> (d1)>}
     : tensor<8x8xf32>, tensor<8xf32> -> tensor<8x8x!lns.num<8, 8>>
  // CHECK: %[[N:.*]] = linalg.generic {{.*}} iterator_types = ["reduction", "reduction"]}
  // CHECK-SAME: ins(%[[Y]], %[[S]] : tensor<8x8xf16>, tensor<8xf32>) outs(%{{.*}} : tensor<i64>)
  // CHECK: ^bb0(%[[E:.*]]: f16, %[[SCALE:.*]]: f32, %[[SUM:.*]]: i64):
  // CHECK-DAG: %[[NAN:.*]] = arith.cmpf uno, %[[E]], %[[E]] : f16
  // CHECK-DAG: %[[HIDDEN:.*]] = arith.cmpf ord, %[[SCALE]], %[[SCALE]] : f32
  // CHECK: %[[EVENT:.*]] = arith.andi %[[NAN]], %[[HIDDEN]]
  // CHECK: %[[ONE:.*]] = arith.extui %[[EVENT]] : i1 to i64
  // CHECK: %[[NEXT:.*]] = arith.addi %[[SUM]], %[[ONE]] : i64
  // CHECK: linalg.yield %[[NEXT]]
  // CHECK: lns.quantize %[[Y]] scale(%[[S]])
  %b = lns.quantize %y scale(%s) {scale_map = affine_map<(d0, d1) -> (d1)>}
     : tensor<8x8xf16>, tensor<8xf32> -> tensor<8x8x!lns.num<8, 8>>
  // The scales of columns, for rows.
  // CHECK: %[[M:.*]] = linalg.generic {indexing_maps = [#{{.*}}, #[[ROWS:.*]], #{{.*}}],
  // CHECK: lns.quantize %[[X]] scale(%[[S]]) {scale_map = #[[ROWS]]}
  %c = lns.quantize %x scale(%s) {scale_map = affine_map<(d0, d1) -> (d0)>}
     : tensor<8x8xf32>, tensor<8xf32> -> tensor<8x8x!lns.num<8, 8>>
  // Its own absmax, by way of a history.
  %h = arith.constant dense<0.0> : tensor<3xf32>
  // CHECK: lns.record_absmax
  // CHECK-NOT: linalg.generic
  // CHECK: lns.quantize
  %r = lns.record_absmax %x into %h : tensor<8x8xf32>, tensor<3xf32>
  %t = lns.absmax_scale %r {scale_map = affine_map<(d0) -> ()>} : tensor<3xf32> -> tensor<f32>
  %d = lns.quantize %x scale(%t) {scale_map = affine_map<(d0, d1) -> ()>}
     : tensor<8x8xf32>, tensor<f32> -> tensor<8x8x!lns.num<8, 8>>
  %i = lns.bitcast %a : tensor<8x8x!lns.num<8, 8>> to tensor<8x8xi8>
  // CHECK: return %{{.*}}, %[[N]], %[[M]]
  return %i : tensor<8x8xi8>
}

// -----

// CHECK-LABEL: func.func @arithmetic(
// CHECK-SAME: tensor<i64> {lns.event = "ratio: x/0 became the largest number [A1]"},
// CHECK-SAME: tensor<i64> {lns.event = "ratio: 0/0 became zero [A1]"},
// CHECK-SAME: tensor<i64> {lns.event = "ratio_1: x/0 became the largest number [A1]"},
// CHECK-SAME: tensor<i64> {lns.event = "ratio_1: 0/0 became zero [A1]"},
// CHECK-SAME: tensor<i64> {lns.event = "recip_0: 1/0 became the largest number [A1]"},
// CHECK-SAME: tensor<i64> {lns.event = "sqrt_0: root of a negative number became zero [A1]"})
func.func @arithmetic(%a: tensor<?x!lns.num<8, 8>>, %b: tensor<?x!lns.num<8, 8>>, %s: !lns.num<8, 8>) {
  // CHECK: linalg.generic
  // CHECK: lns.cmp ne
  // CHECK: lns.cmp eq
  // CHECK: arith.andi
  // CHECK: linalg.generic
  // CHECK: lns.cmp eq
  // CHECK: lns.cmp eq
  // CHECK: lns.div
  %0 = lns.div %a, %b : tensor<?x!lns.num<8, 8>>, tensor<?x!lns.num<8, 8>> -> tensor<?x!lns.num<8, 8>> loc("ratio")
  %1 = lns.div %b, %a : tensor<?x!lns.num<8, 8>>, tensor<?x!lns.num<8, 8>> -> tensor<?x!lns.num<8, 8>> loc("ratio")
  %2 = lns.recip %a : tensor<?x!lns.num<8, 8>> -> tensor<?x!lns.num<8, 8>>
  // A number alone.
  // CHECK: %[[NEGATIVE:.*]] = lns.cmp lt %{{.*}} : !lns8_8 -> i1
  // CHECK: %[[ONE:.*]] = arith.extui %[[NEGATIVE]] : i1 to i64
  // CHECK: tensor.from_elements %[[ONE]] : tensor<i64>
  // CHECK: lns.sqrt
  %3 = lns.sqrt %s : !lns.num<8, 8> -> !lns.num<8, 8>
  // No event: exact, or saturating as every op does.
  %4 = lns.mul %a, %b : tensor<?x!lns.num<8, 8>>, tensor<?x!lns.num<8, 8>> -> tensor<?x!lns.num<8, 8>>
  return
}

// -----

// A quantization is called after its use, a contraction by its name. Only pe
// saturates.

#l = affine_map<(m, n, k) -> (m, k)>
#r = affine_map<(m, n, k) -> (k, n)>
#o = affine_map<(m, n, k) -> (m, n)>

// CHECK-LABEL: func.func @contractions(
// CHECK-SAME: tensor<i64> {lns.event = "fc1.right: NaN became zero [N6]"},
// CHECK-SAME: tensor<i64> {lns.event = "fc1: accumulator saturated [P5]"}) {
func.func @contractions(%a: tensor<4x8x!lns.num<8, 8>>, %b: tensor<8x4xf32>, %s: tensor<f32>)
    -> tensor<4x4xi32> {
  %q = lns.quantize %b scale(%s) {scale_map = affine_map<(d0, d1) -> ()>}
     : tensor<8x4xf32>, tensor<f32> -> tensor<8x4x!lns.num<8, 8>>
  %c0 = arith.constant dense<0> : tensor<4x4xi32>
  // CHECK: %[[EACH:.*]] = lns.count_saturations ins(%[[A:.*]], %[[Q:.*]] : tensor<4x8x!lns8_8>, tensor<8x4x!lns8_8>)
  // CHECK-SAME: from(%[[ZERO:.*]] : tensor<4x4xi32>) {{.*}} -> tensor<4x4xi64>
  // CHECK: linalg.generic {{.*}} ins(%[[EACH]] : tensor<4x4xi64>) outs(%{{.*}} : tensor<i64>)
  // CHECK: lns.contract ins(%[[A]], %[[Q]] : {{.*}}) outs(%[[ZERO]] : tensor<4x4xi32>)
  %acc = lns.contract ins(%a, %q : tensor<4x8x!lns.num<8, 8>>, tensor<8x4x!lns.num<8, 8>>)
           outs(%c0 : tensor<4x4xi32>)
           {lns.name = "fc1", indexing_maps = [#l, #r, #o], datapath = #lns.pe} -> tensor<4x4xi32>
  %c1 = arith.constant dense<0> : tensor<4x4xi64>
  // CHECK-NOT: lns.count_saturations
  %sum = lns.contract ins(%a, %q : tensor<4x8x!lns.num<8, 8>>, tensor<8x4x!lns.num<8, 8>>)
           outs(%c1 : tensor<4x4xi64>)
           {lns.name = "fc2", indexing_maps = [#l, #r, #o], datapath = #lns.fixed} -> tensor<4x4xi64>
  return %acc : tensor<4x4xi32>
}

// -----

// Updates are called after the argument with the weights; v in bf16 or codes is
// what the step sees.

// CHECK-LABEL: func.func @updates(
// CHECK-SAME: tensor<i64> {lns.event = "fc1.weight: update skipped [M2]"},
// CHECK-SAME: tensor<i64> {lns.event = "fc1.weight_1: update skipped [M2]"},
// CHECK-SAME: tensor<i64> {lns.event = "fc1.weight_2: update skipped [M2]"},
// CHECK-SAME: tensor<i64> {lns.event = "fc1.weight: update skipped [M5]"},
// CHECK-SAME: tensor<i64> {lns.event = "fc1.weight_1: update skipped [M5]"},
// CHECK-SAME: tensor<i64> {lns.event = "fc1.weight_2: update skipped [M5]"},
// CHECK-SAME: tensor<i64> {lns.event = "fc1.weight_3: update skipped [M5]"})
func.func @updates(%words: tensor<8xi8> {lns.name = "fc1.weight"}, %g: tensor<8xf32>, %v: tensor<8xf32>,
                   %vb: tensor<8xbf16>, %vc: tensor<8x!lns.num<8, 8>>, %s: tensor<f32>,
                   %eta: f32, %seed: i64, %step: i32) {
  %w = lns.bitcast %words : tensor<8xi8> to tensor<8x!lns.num<8, 8>>
  // CHECK: linalg.generic
  // CHECK: ^bb0(%[[G:.*]]: f32, %[[V:.*]]: f32, %{{.*}}: i64):
  // CHECK: lns.madam_skips %[[G]], %[[V]] {beta = 5.000000e-01 : f32} : f32 -> i1
  // CHECK: lns.madam_update
  %0:2 = lns.madam_update ins(%g, %eta, %eta : tensor<8xf32>, f32, f32)
           outs(%w, %v : tensor<8x!lns.num<8, 8>>, tensor<8xf32>) {beta = 0.5 : f32}
        -> tensor<8x!lns.num<8, 8>>, tensor<8xf32>
  // CHECK: ^bb0(%[[G:.*]]: f32, %[[V:.*]]: bf16, %{{.*}}: i64):
  // CHECK: %[[WIDE:.*]] = arith.extf %[[V]] : bf16 to f32
  // CHECK: lns.madam_skips %[[G]], %[[WIDE]]
  %1:2 = lns.madam_update ins(%g, %eta, %eta : tensor<8xf32>, f32, f32)
           outs(%w, %vb : tensor<8x!lns.num<8, 8>>, tensor<8xbf16>)
           random(%seed, %step, %seed) {stream = 1 : i32} -> tensor<8x!lns.num<8, 8>>, tensor<8xbf16>
  // CHECK: ^bb0(%[[G:.*]]: f32, %[[V:.*]]: !lns8_8, %{{.*}}: i64):
  // CHECK: %[[VALUE:.*]] = lns.decode %[[V]]
  // CHECK: %[[SCALED:.*]] = arith.mulf %[[VALUE]], %{{.*}} : f32
  // CHECK: lns.madam_skips %[[G]], %[[SCALED]]
  %2:2 = lns.madam_update ins(%g, %eta, %eta : tensor<8xf32>, f32, f32)
           outs(%w, %vc : tensor<8x!lns.num<8, 8>>, tensor<8x!lns.num<8, 8>>) moment_scale(%eta, %eta)
           random(%seed, %step, %seed) {stream = 2 : i32}
        -> tensor<8x!lns.num<8, 8>>, tensor<8x!lns.num<8, 8>>
  // CHECK: lns.sgd_skips %{{.*}}, %{{.*}}, %{{.*}} momentum(
  // CHECK: lns.sgd_update
  %3:2 = lns.sgd_update ins(%g, %eta : tensor<8xf32>, f32) outs(%w : tensor<8x!lns.num<8, 8>>)
           scale(%s : tensor<f32>) momentum(%eta, %v : f32, tensor<8xf32>)
           {scale_map = affine_map<(d0) -> ()>} -> tensor<8x!lns.num<8, 8>>, tensor<8xf32>
  // CHECK: lns.adamw_skips
  // CHECK-SAME: first_beta = 2.500000e-01 : f32
  // CHECK: lns.adamw_update
  %4:3 = lns.adamw_update ins(%g, %eta, %eta, %eta, %eta : tensor<8xf32>, f32, f32, f32, f32)
           outs(%w, %v, %v : tensor<8x!lns.num<8, 8>>, tensor<8xf32>, tensor<8xf32>)
           scale(%s : tensor<f32>) {scale_map = affine_map<(d0) -> ()>, first_beta = 0.25 : f32}
        -> tensor<8x!lns.num<8, 8>>, tensor<8xf32>, tensor<8xf32>
  // CHECK: linalg.generic
  // CHECK: arith.cmpf uno
  // CHECK: lns.mul_update
  %5 = lns.mul_update ins(%g, %eta : tensor<8xf32>, f32) outs(%w : tensor<8x!lns.num<8, 8>>)
    -> tensor<8x!lns.num<8, 8>>
  // CHECK: linalg.generic
  // CHECK: lns.signmul_update
  %6 = lns.signmul_update ins(%g, %eta : tensor<8xf32>, f32) outs(%w : tensor<8x!lns.num<8, 8>>)
    -> tensor<8x!lns.num<8, 8>>
  return
}

// -----

// What cannot become a result says so.

// CHECK-LABEL: func.func @regions(
// CHECK-NOT: lns.event
func.func @regions(%x: tensor<8x!lns.num<8, 8>>, %n: index) -> tensor<8x!lns.num<8, 8>> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %r = scf.for %i = %c0 to %n step %c1 iter_args(%y = %x) -> tensor<8x!lns.num<8, 8>> {
    // expected-remark @+1 {{lns-count-events: events of 'sqrt_0' are not counted: it is inside a region or a block that may not run}}
    %z = lns.sqrt %y : tensor<8x!lns.num<8, 8>> -> tensor<8x!lns.num<8, 8>>
    scf.yield %z : tensor<8x!lns.num<8, 8>>
  }
  return %r : tensor<8x!lns.num<8, 8>>
}

func.func private @hidden(%x: !lns.num<8, 8>) -> !lns.num<8, 8> {
  // expected-remark @+1 {{are not counted: its function is private: inline before}}
  %y = lns.sqrt %x : !lns.num<8, 8> -> !lns.num<8, 8>
  return %y : !lns.num<8, 8>
}

func.func @called(%x: !lns.num<8, 8>) -> !lns.num<8, 8> {
  // expected-remark @+1 {{are not counted: the module calls its function: inline before}}
  %y = lns.sqrt %x : !lns.num<8, 8> -> !lns.num<8, 8>
  return %y : !lns.num<8, 8>
}

func.func @caller(%x: !lns.num<8, 8>) -> !lns.num<8, 8> {
  %y = func.call @called(%x) : (!lns.num<8, 8>) -> !lns.num<8, 8>
  return %y : !lns.num<8, 8>
}

#l = affine_map<(m, n, k) -> (m, k)>
#r = affine_map<(m, n, k) -> (k, n)>
#o = affine_map<(m, n, k) -> (m, n)>
func.func @buffers(%a: memref<4x8x!lns.num<8, 8>>, %b: memref<8x4x!lns.num<8, 8>>, %c: memref<4x4xi32>) {
  // expected-remark @+1 {{events of 'contract_0' are not counted: it works on buffers, vectors or tensors without a rank: run the pass before}}
  lns.contract ins(%a, %b : memref<4x8x!lns.num<8, 8>>, memref<8x4x!lns.num<8, 8>>) outs(%c : memref<4x4xi32>)
    {indexing_maps = [#l, #r, #o], datapath = #lns.pe}
  return
}

func.func @vectors(%a: vector<4x!lns.num<8, 8>>, %b: tensor<*x!lns.num<8, 8>>) {
  // expected-remark @+1 {{events of 'sqrt_0' are not counted: it works on buffers, vectors}}
  %x = lns.sqrt %a : vector<4x!lns.num<8, 8>> -> vector<4x!lns.num<8, 8>>
  // expected-remark @+1 {{events of 'sqrt_1' are not counted: it works on buffers, vectors}}
  %y = lns.sqrt %b : tensor<*x!lns.num<8, 8>> -> tensor<*x!lns.num<8, 8>>
  return
}
