// RUN: lns-opt %s --lnshw-pipeline --lnshw-check-hazards --canonicalize --cse | FileCheck %s
// RUN: lns-opt %s --lnshw-pipeline="depth-a=1 depth-b=1 depth-accumulator=1 depth-output=1" --lnshw-check-hazards | FileCheck %s --check-prefix=ONE
// RUN: lns-opt %s --lnshw-pipeline="depth-a=3 depth-b=5 depth-accumulator=2 depth-output=3" --lnshw-check-hazards | FileCheck %s --check-prefix=MANY
// RUN: lns-opt %s --lnshw-check-hazards -o /dev/null
// RUN: not lns-opt %s --lnshw-pipeline=depth-b=17 -o /dev/null 2>&1 | FileCheck %s --check-prefix=BYTES
// RUN: not lns-opt %s --lnshw-pipeline --lnshw-pipeline -o /dev/null 2>&1 | FileCheck %s --check-prefix=TWICE
// A program in serial form with its ops ordered by tokens and slots used in turn [H1, H2, H5].

// BYTES: depth 17 does not fit b: 16 more slots of 512 bytes, but 7680 of 8192 bytes are left
// TWICE: is not in serial form
// ONE-NOT: depth(2)
// ONE: lnshw.load {{.*}} after(
// ONE-NOT: lnshw.wait
// MANY: depth(3) : <memref<32x256xi8
// MANY: depth(5) : <memref<8x64xi8
// MANY: depth(2) : <memref<32x8xi32
// MANY: depth(3) : <memref<32x8xf32

// CHECK-NOT: lnshw.wait
// CHECK: %[[READY:.*]] = lnshw.ready
// CHECK-COUNT-4: lnshw.buffer depth(2)
// CHECK: scf.for %[[M:.*]] = {{.*}} iter_args(%[[FILLS_A:[^ ]*]] = %c0, %{{.*}} %[[FREE_A:[^ ]*]] = %[[READY]], %[[NEXT_A:[^ ]*]] = %[[READY]], %{{.*}} = %[[READY]], %{{.*}} = %[[READY]], %{{.*}} = %[[READY]], %{{.*}} = %[[READY]], %{{.*}} = %[[READY]], %{{.*}} = %[[READY]])
// CHECK: %[[SLOT_A:.*]] = lnshw.slot %{{.*}}[%[[FILLS_A]]] : <memref<32x256xi8
// CHECK: %[[A:.*]] = lnshw.load {{.*}} into %[[SLOT_A]] after(%[[FREE_A]])
// CHECK: %[[N:.*]]:9 = scf.for {{.*}} = %[[A]])
// CHECK: %[[CLEAR:.*]] = lnshw.clear %[[SUMS:.*]] after(
// CHECK: %[[K:.*]]:5 = scf.for {{.*}}iter_args(%[[FILLS_B:[^ ]*]] = {{[^,]*}}, %[[FREE_B:[^ ]*]] = {{[^,]*}}, %[[NEXT_B:[^ ]*]] = {{.*}}, %{{.*}} = %[[CLEAR]])
// CHECK: %[[SLOT_B:.*]] = lnshw.slot %{{.*}}[%[[FILLS_B]]] : <memref<8x64xi8
// CHECK: %[[B:.*]] = lnshw.load {{.*}} into %[[SLOT_B]] after(%[[FREE_B]])
// CHECK: %[[MAC:.*]] = lnshw.mac {{.*}} outs(%[[SUMS]]) after(%[[A]], %[[B]])
// CHECK: scf.yield %{{.*}}, %[[NEXT_B]], %[[MAC]], %[[MAC]], %[[MAC]]
// CHECK: %[[POST:.*]] = lnshw.post @lane ins(%[[SUMS]][{{.*}} after(%[[K]]#4, %{{.*}})
// CHECK: %[[STORE:.*]] = lnshw.store {{.*}} after(%[[POST]])
// CHECK: scf.yield {{.*}}%[[POST]], {{.*}}%[[STORE]], %[[K]]#3
// CHECK: scf.yield %{{.*}}, %{{.*}}, %{{.*}}, %[[NEXT_A]], %[[N]]#8,

lnshw.accelerator @pe #lnshw.configuration<vector = 4>
lnshw.datapath @lane(%a: vector<4xi8>, %b: vector<4xi8>, %sum: i24) unit(1.0) {
  %p = lnshw.multiply %a, %b {is_signed} : vector<4xi8>, vector<4xi8> -> vector<4xi16>
  %s = lnshw.reduce %p : vector<4xi16> -> i18
  %n, %o = lnshw.accumulate %sum, %s : i24, i18
  lnshw.yield %n, %o : i24
}
lnshw.program @matmul on @pe(%x: memref<128x256xi8>, %w: memref<64x256xi8>, %s: memref<f32>, %y: memref<128x64xf32>) {
  %c0 = arith.constant 0 : index
  %c8 = arith.constant 8 : index
  %c32 = arith.constant 32 : index
  %c64 = arith.constant 64 : index
  %c128 = arith.constant 128 : index
  %c256 = arith.constant 256 : index
  %a_buffer = lnshw.buffer depth(1) : !lnshw.buffer<memref<32x256xi8, #lnshw.space<a>>>
  %b_buffer = lnshw.buffer depth(1) : !lnshw.buffer<memref<8x64xi8, #lnshw.space<b>>>
  %sums_buffer = lnshw.buffer depth(1) : !lnshw.buffer<memref<32x8xi32, #lnshw.space<accumulator>>>
  %results_buffer = lnshw.buffer depth(1) : !lnshw.buffer<memref<32x8xf32, #lnshw.space<output>>>
  %a = lnshw.slot %a_buffer[%c0] : !lnshw.buffer<memref<32x256xi8, #lnshw.space<a>>>
  %b = lnshw.slot %b_buffer[%c0] : !lnshw.buffer<memref<8x64xi8, #lnshw.space<b>>>
  %sums = lnshw.slot %sums_buffer[%c0] : !lnshw.buffer<memref<32x8xi32, #lnshw.space<accumulator>>>
  %results = lnshw.slot %results_buffer[%c0] : !lnshw.buffer<memref<32x8xf32, #lnshw.space<output>>>
  scf.for %m = %c0 to %c128 step %c32 {
    %t0 = lnshw.load %x[%c0, %m, %c0] into %a {pattern = #lnshw.pattern<(m, k) -> (m, k), batch = [], rows = [128], columns = [256]>} : memref<128x256xi8>, memref<32x256xi8, #lnshw.space<a>>
    lnshw.wait %t0
    scf.for %n = %c0 to %c64 step %c8 {
      %t1 = lnshw.clear %sums : memref<32x8xi32, #lnshw.space<accumulator>>
      lnshw.wait %t1
      scf.for %k = %c0 to %c256 step %c64 {
        %t2 = lnshw.load %w[%c0, %n, %k] into %b {pattern = #lnshw.pattern<(n, k) -> (n, k), batch = [], rows = [64], columns = [256]>} : memref<64x256xi8>, memref<8x64xi8, #lnshw.space<b>>
        lnshw.wait %t2
        %t3 = lnshw.mac @lane ins(%a[%c0, %k], %b[%c0, %c0]) outs(%sums) {columns = 64 : i64, dataflow = #lnshw.dataflow<local_a_stationary>} : memref<32x256xi8, #lnshw.space<a>>, memref<8x64xi8, #lnshw.space<b>>, memref<32x8xi32, #lnshw.space<accumulator>>
        lnshw.wait %t3
      }
      %t4 = lnshw.post @lane ins(%sums[%c0, %m, %n]) outs(%results) scales(%s, %s : memref<f32>, memref<f32>) {scale_patterns = [#lnshw.pattern<(m, n) -> (), batch = [], rows = [128], columns = [64]>, #lnshw.pattern<(m, n) -> (), batch = [], rows = [128], columns = [64]>], relu} : memref<32x8xi32, #lnshw.space<accumulator>>, memref<32x8xf32, #lnshw.space<output>>
      lnshw.wait %t4
      %t5 = lnshw.store %results into %y[%c0, %m, %n] {pattern = #lnshw.pattern<(m, n) -> (m, n), batch = [], rows = [128], columns = [64]>} : memref<32x8xf32, #lnshw.space<output>>, memref<128x64xf32>
      lnshw.wait %t5
    }
  }
}
