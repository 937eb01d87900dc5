// RUN: lns-opt %s --split-input-file --lns-hoist-prepare=print-memory 2>%t | FileCheck %s
// RUN: FileCheck %s --check-prefix=MEMORY < %t
// RUN: lns-opt %s --split-input-file --lns-hoist-prepare --lns-hoist-prepare 2>/dev/null | FileCheck %s
// What depends on weights alone moves to NAME_prepare where that keeps fewer bytes; a second run changes nothing.

// Codes cross as storage integers. The bias stays an argument, the weight does not.
// MEMORY: remark: prepared weights of linear: 544 bytes f32 -> 164 bytes kept (codes 128, scales 4, f32 32)
// CHECK-LABEL: func.func @linear
// CHECK-SAME: (%[[B:.+]]: tensor<8xf32> {lns.argument = 1 : i64, lns.param}, %[[X:.+]]: tensor<4x16xf32> {lns.argument = 2 : i64}, %[[S:.+]]: tensor<f32> {lns.prepared = 0 : i64}, %[[I:.+]]: tensor<16x8xi8> {lns.prepared = 1 : i64})
// CHECK-SAME: attributes {lns.weight_bytes_f32 = 544 : i64, lns.weight_bytes_kept = 164 : i64}
func.func @linear(%w: tensor<8x16xf32> {lns.param}, %b: tensor<8xf32> {lns.param},
                  %x: tensor<4x16xf32>)
    -> (tensor<16x8x!lns.num<8, 8>>, tensor<4x16x!lns.num<8, 8>>, tensor<8xf32>, tensor<4x16xf32>) {
  // CHECK-NEXT: %[[C:.+]] = lns.bitcast %[[I]] : tensor<16x8xi8> to tensor<16x8x!lns8_8>
  // CHECK-NEXT: %[[Q:.+]] = lns.quantize %[[X]] scale(%[[S]])
  // CHECK-NEXT: %[[Y:.+]] = math.exp %[[X]]
  // CHECK-NEXT: return %[[C]], %[[Q]], %[[B]], %[[Y]]
  %e = tensor.empty() : tensor<16x8xf32>
  %t = linalg.transpose ins(%w : tensor<8x16xf32>) outs(%e : tensor<16x8xf32>)
                        permutation = [1, 0]
  %s = lns.absmax_scale %t {scale_map = affine_map<(d0, d1) -> ()>}
     : tensor<16x8xf32> -> tensor<f32>
  %c = lns.quantize %t scale(%s) {scale_map = affine_map<(d0, d1) -> ()>}
     : tensor<16x8xf32>, tensor<f32> -> tensor<16x8x!lns.num<8, 8>>
  %q = lns.quantize %x scale(%s) {scale_map = affine_map<(d0, d1) -> ()>}
     : tensor<4x16xf32>, tensor<f32> -> tensor<4x16x!lns.num<8, 8>>
  %y = math.exp %x : tensor<4x16xf32>
  return %c, %q, %b, %y : tensor<16x8x!lns.num<8, 8>>, tensor<4x16x!lns.num<8, 8>>, tensor<8xf32>,
                          tensor<4x16xf32>
}
// CHECK: func.func @linear_prepare(%[[W:.+]]: tensor<8x16xf32> {lns.argument = 0 : i64, lns.param}) -> (tensor<f32>, tensor<16x8xi8>)
// CHECK-SAME: attributes {lns.prepares = "linear"}
// CHECK: %[[E:.+]] = tensor.empty()
// CHECK: %[[T:.+]] = linalg.transpose ins(%[[W]] : tensor<8x16xf32>) outs(%[[E]]
// CHECK: %[[S:.+]] = lns.absmax_scale %[[T]]
// CHECK: %[[C:.+]] = lns.quantize %[[T]] scale(%[[S]])
// CHECK: %[[I:.+]] = lns.bitcast %[[C]]
// CHECK: return %[[S]], %[[I]]

// -----

// A broadcast would keep more bytes than its operand: it stays, what is before it moves.
// MEMORY: remark: prepared weights of broadcast: 32 bytes f32 -> 32 bytes kept (codes 0, scales 0, f32 32)
// CHECK-LABEL: func.func @broadcast
// CHECK-SAME: (%[[X:.+]]: tensor<4x8xf32> {lns.argument = 1 : i64}, %[[P:.+]]: tensor<8xf32> {lns.prepared = 0 : i64})
func.func @broadcast(%b: tensor<8xf32> {lns.param}, %x: tensor<4x8xf32>) -> tensor<4x8xf32> {
  // CHECK-NOT: math.exp
  // CHECK: linalg.broadcast ins(%[[P]] : tensor<8xf32>)
  // CHECK: arith.addf
  %exp = math.exp %b : tensor<8xf32>
  %e = tensor.empty() : tensor<4x8xf32>
  %bb = linalg.broadcast ins(%exp : tensor<8xf32>) outs(%e : tensor<4x8xf32>) dimensions = [0]
  %y = arith.addf %bb, %x : tensor<4x8xf32>
  return %y : tensor<4x8xf32>
}
// CHECK-LABEL: func.func @broadcast_prepare
// CHECK: math.exp
// CHECK-NOT: linalg.broadcast

// -----

// Codes of a broadcast of two rows are smaller than the parameter: all moves. Padding moves too.
// MEMORY: remark: prepared weights of small_growth: 64 bytes f32 -> 64 bytes kept (codes 16, scales 4, f32 44)
// CHECK-LABEL: func.func @small_growth
// CHECK-NOT: linalg.broadcast
// CHECK-NOT: tensor.pad
// CHECK: return
func.func @small_growth(%b: tensor<8xf32> {lns.param}, %p: tensor<8xf32> {lns.param})
    -> (tensor<2x8xf32>, tensor<11xf32>) {
  %e = tensor.empty() : tensor<2x8xf32>
  %bb = linalg.broadcast ins(%b : tensor<8xf32>) outs(%e : tensor<2x8xf32>) dimensions = [0]
  %s = lns.absmax_scale %bb {scale_map = affine_map<(d0, d1) -> ()>}
     : tensor<2x8xf32> -> tensor<f32>
  %c = lns.quantize %bb scale(%s) {scale_map = affine_map<(d0, d1) -> ()>}
     : tensor<2x8xf32>, tensor<f32> -> tensor<2x8x!lns.num<8, 8>>
  %f = lns.dequantize %c scale(%s) {scale_map = affine_map<(d0, d1) -> ()>}
     : tensor<2x8x!lns.num<8, 8>>, tensor<f32> -> tensor<2x8xf32>
  %zero = arith.constant 0.0 : f32
  %pad = tensor.pad %p low[1] high[2] {
  ^bb0(%k: index):
    tensor.yield %zero : f32
  } : tensor<8xf32> to tensor<11xf32>
  return %f, %pad : tensor<2x8xf32>, tensor<11xf32>
}
// CHECK-LABEL: func.func @small_growth_prepare
// CHECK: linalg.broadcast
// CHECK: tensor.pad

// -----

// Large constants are sources like parameters; ops with side effects, ops that depend on inputs, and
// values that cannot cross (an index) stay. A parameter that nobody uses disappears.
// MEMORY: remark: prepared weights of mixed: 32 bytes f32 -> 24 bytes kept (codes 0, scales 0, f32 24)
// CHECK-LABEL: func.func @mixed
// CHECK-SAME: (%[[P:.+]]: tensor<4xi32> {lns.argument = 1 : i64, lns.param}, %[[X:.+]]: index {lns.argument = 2 : i64}, %[[E:.+]]: tensor<2xf32> {lns.prepared = 0 : i64})
func.func @mixed(%unused: tensor<2xf32> {lns.param}, %p: tensor<4xi32> {lns.param}, %x: index)
    -> (tensor<2xf32>, index) {
  // CHECK-NOT: math.exp
  // CHECK: %[[V:.+]] = tensor.extract %[[P]]
  // CHECK: %[[J:.+]] = arith.index_cast %[[V]]
  // CHECK: return %[[E]], %[[J]]
  %c = arith.constant dense<[1.0, 2.0]> : tensor<2xf32>
  %exp = math.exp %c : tensor<2xf32>
  %c1 = arith.constant 1 : index
  %v = tensor.extract %p[%c1] : tensor<4xi32>
  %j = arith.index_cast %v : i32 to index
  return %exp, %j : tensor<2xf32>, index
}
// CHECK-LABEL: func.func @mixed_prepare()
// CHECK: math.exp

// -----

// Without parameters, private, or called: left alone.
// MEMORY: remark: lns-hoist-prepare: 'called' is left as it is, because the module calls it: inline before
// CHECK-LABEL: func.func @none(%{{.+}}: tensor<2xf32>) -> tensor<2xf32> {
func.func @none(%x: tensor<2xf32>) -> tensor<2xf32> {
  %y = call @called(%x) : (tensor<2xf32>) -> tensor<2xf32>
  return %y : tensor<2xf32>
}
// CHECK: func.func @called(%{{.+}}: tensor<2xf32> {lns.param}) -> tensor<2xf32> {
func.func @called(%w: tensor<2xf32> {lns.param}) -> tensor<2xf32> {
  %y = math.exp %w : tensor<2xf32>
  return %y : tensor<2xf32>
}
// CHECK: func.func private @hidden(%{{.+}}: tensor<2xf32> {lns.param}) -> tensor<2xf32> {
func.func private @hidden(%w: tensor<2xf32> {lns.param}) -> tensor<2xf32> {
  %y = math.exp %w : tensor<2xf32>
  return %y : tensor<2xf32>
}
// CHECK-NOT: _prepare

// -----

// What is updated keeps its number when the parameters before it go.
// CHECK-LABEL: func.func @updates
// CHECK-SAME: (%{{.+}}: tensor<4xf32> {lns.argument = 0 : i64}, %{{.+}}: tensor<8xi32> {lns.argument = 2 : i64, lns.state = "value"}, %{{.+}}: tensor<8xi8> {lns.prepared = 0 : i64})
// CHECK-SAME: -> (tensor<4xf32> {lns.updates = 0 : i64}, tensor<8xi32> {lns.updates = 1 : i64})
func.func @updates(%a: tensor<4xf32>, %w: tensor<8xf32> {lns.param}, %s: tensor<8xi32> {lns.state = "value"})
    -> (tensor<4xf32> {lns.updates = 0 : i64}, tensor<8xi32> {lns.updates = 2 : i64}) {
  %e = tensor.empty() : tensor<8xi8>
  %t = linalg.generic {indexing_maps = [affine_map<(d0) -> (d0)>, affine_map<(d0) -> (d0)>], iterator_types = ["parallel"]}
      ins(%w : tensor<8xf32>) outs(%e : tensor<8xi8>) {
  ^bb0(%in: f32, %out: i8):
    %i = arith.fptosi %in : f32 to i8
    linalg.yield %i : i8
  } -> tensor<8xi8>
  %x = arith.extsi %t : tensor<8xi8> to tensor<8xi32>
  %n = arith.addi %s, %x : tensor<8xi32>
  return %a, %n : tensor<4xf32>, tensor<8xi32>
}
