// A program written by hand on a datapath that is not the number system's: 8-bit
// integers, y = a · bᵀ scaled, 4 products a cycle, sums of 18 bits that saturate.
lnshw.accelerator @small #lnshw.configuration<lanes = 8, vector = 4, accumulator_bits = 18>
lnshw.datapath @int8(%a: vector<4xi8>, %b: vector<4xi8>, %sum: i18) unit(0.5) {
  %p = lnshw.multiply %a, %b {is_signed} : vector<4xi8>, vector<4xi8> -> vector<4xi16>
  %r = lnshw.register %p : vector<4xi16>
  %s = lnshw.reduce %r : vector<4xi16> -> i18
  %n, %o = lnshw.accumulate %sum, %s : i18, i18
  lnshw.yield %n, %o : i18
}
lnshw.program @matmul on @small(%x: memref<20x64xi8>, %w: memref<6x64xi8>, %s: memref<f32>, %y: memref<20x6xf32>) attributes {macs = 7680 : i64} {
  %c0 = arith.constant 0 : index
  %c8 = arith.constant 8 : index
  %c20 = arith.constant 20 : index
  %ba = lnshw.buffer depth(2) : !lnshw.buffer<memref<8x64xi8, #lnshw.space<a>>>
  %bb = lnshw.buffer depth(1) : !lnshw.buffer<memref<6x64xi8, #lnshw.space<b>>>
  %bc = lnshw.buffer depth(1) : !lnshw.buffer<memref<8x6xi32, #lnshw.space<accumulator>>>
  %bo = lnshw.buffer depth(1) : !lnshw.buffer<memref<8x6xf32, #lnshw.space<output>>>
  %b = lnshw.slot %bb[%c0] : !lnshw.buffer<memref<6x64xi8, #lnshw.space<b>>>
  %sums = lnshw.slot %bc[%c0] : !lnshw.buffer<memref<8x6xi32, #lnshw.space<accumulator>>>
  %o = lnshw.slot %bo[%c0] : !lnshw.buffer<memref<8x6xf32, #lnshw.space<output>>>
  %tb = lnshw.load %w[%c0, %c0, %c0] into %b {pattern = #lnshw.pattern<(n, k) -> (n, k), batch = [], rows = [6], columns = [64]>} : memref<6x64xi8>, memref<6x64xi8, #lnshw.space<b>>
  scf.for %m = %c0 to %c20 step %c8 {
    %i = arith.divui %m, %c8 : index
    %a = lnshw.slot %ba[%i] : !lnshw.buffer<memref<8x64xi8, #lnshw.space<a>>>
    %t0 = lnshw.load %x[%c0, %m, %c0] into %a {pattern = #lnshw.pattern<(m, k) -> (m, k), batch = [], rows = [20], columns = [64]>} : memref<20x64xi8>, memref<8x64xi8, #lnshw.space<a>>
    %t1 = lnshw.clear %sums : memref<8x6xi32, #lnshw.space<accumulator>>
    %t2 = lnshw.mac @int8 ins(%a[%c0, %c0], %b[%c0, %c0]) outs(%sums) after(%tb, %t0) {columns = 64 : i64, dataflow = #lnshw.dataflow<output_stationary>} : memref<8x64xi8, #lnshw.space<a>>, memref<6x64xi8, #lnshw.space<b>>, memref<8x6xi32, #lnshw.space<accumulator>>
    %t3 = lnshw.post @int8 ins(%sums[%c0, %m, %c0]) outs(%o) scales(%s : memref<f32>) after(%t2) {scale_patterns = [#lnshw.pattern<(m, n) -> (), batch = [], rows = [20], columns = [6]>]} : memref<8x6xi32, #lnshw.space<accumulator>>, memref<8x6xf32, #lnshw.space<output>>
    %t4 = lnshw.store %o into %y[%c0, %m, %c0] after(%t3) {pattern = #lnshw.pattern<(m, n) -> (m, n), batch = [], rows = [20], columns = [6]>} : memref<8x6xf32, #lnshw.space<output>>, memref<20x6xf32>
    lnshw.wait %t4
  }
}
func.func @f(%x: tensor<20x64xi8>, %w: tensor<6x64xi8>, %s: tensor<f32>) -> tensor<20x6xf32> {
  %e = tensor.empty() : tensor<20x6xf32>
  %y = lnshw.run @matmul ins(%x, %w, %s : tensor<20x64xi8>, tensor<6x64xi8>, tensor<f32>) outs(%e : tensor<20x6xf32>) -> tensor<20x6xf32>
  return %y : tensor<20x6xf32>
}
// Three runs, one of them on rows that are not dense and into a part of the result.
func.func @loops(%x: tensor<40x80xi8>, %w: tensor<6x64xi8>, %s: tensor<f32>) -> tensor<20x12xf32> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c2 = arith.constant 2 : index
  %c20 = arith.constant 20 : index
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<20x12xf32>
  %z = linalg.fill ins(%zero : f32) outs(%e : tensor<20x12xf32>) -> tensor<20x12xf32>
  %r = scf.for %i = %c0 to %c2 step %c1 iter_args(%y = %z) -> tensor<20x12xf32> {
    %row = arith.muli %i, %c20 : index
    %part = tensor.extract_slice %x[%row, 0] [20, 64] [1, 1] : tensor<40x80xi8> to tensor<20x64xi8>
    %c6 = arith.constant 6 : index
    %column = arith.muli %i, %c6 : index
    %target = tensor.extract_slice %y[0, %column] [20, 6] [1, 1] : tensor<20x12xf32> to tensor<20x6xf32>
    %d = lnshw.run @matmul ins(%part, %w, %s : tensor<20x64xi8>, tensor<6x64xi8>, tensor<f32>) outs(%target : tensor<20x6xf32>) -> tensor<20x6xf32>
    %n = tensor.insert_slice %d into %y[0, %column] [20, 6] [1, 1] : tensor<20x6xf32> into tensor<20x12xf32>
    scf.yield %n : tensor<20x12xf32>
  }
  return %r : tensor<20x12xf32>
}
