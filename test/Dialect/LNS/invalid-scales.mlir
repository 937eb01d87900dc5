// RUN: lns-opt %s -split-input-file -verify-diagnostics
// Scale maps, block sums, histories and choices of scales that are not legal, each with its rule.

func.func @rank(%x: tensor<4x64xf32>) {
  // expected-error @below {{[N5] scale_map has 2 results, but 'tensor<2xf32>' has rank 1}}
  %s = lns.absmax_scale %x {scale_map = affine_map<(d0, d1) -> (d0, d1 floordiv 32)>} : tensor<4x64xf32> -> tensor<2xf32>
  return
}

// -----

func.func @dimensions(%x: tensor<4x64xf32>) {
  // expected-error @below {{[N5] scale_map (d0) -> (d0 floordiv 32) needs 2 dimensions, those of 'tensor<4x64xf32>'}}
  %s = lns.absmax_scale %x {scale_map = affine_map<(d0) -> (d0 floordiv 32)>} : tensor<4x64xf32> -> tensor<2xf32>
  return
}

// -----

func.func @no_length(%x: tensor<4x64xf32>) {
  // expected-error @below {{[N5] scale_map result d1 floordiv 0 must be a dimension used once, or such a dimension floordiv a block length of at least 1}}
  %s = lns.absmax_scale %x {scale_map = affine_map<(d0, d1) -> (d1 floordiv 0)>} : tensor<4x64xf32> -> tensor<2xf32>
  return
}

// -----

func.func @twice(%x: tensor<4x64xf32>) {
  // expected-error @below {{[N5] scale_map result d1 must be a dimension used once}}
  %s = lns.absmax_scale %x {scale_map = affine_map<(d0, d1) -> (d1 floordiv 32, d1)>} : tensor<4x64xf32> -> tensor<2x64xf32>
  return
}

// -----

func.func @short_last_block(%x: tensor<4x65xf32>, %s: tensor<4x2xf32>) {
  // expected-error @below {{[N5] scale_map result d1 floordiv 32 needs 3 scales, but 'tensor<4x2xf32>' has 2}}
  %c = lns.quantize %x scale(%s) {scale_map = affine_map<(d0, d1) -> (d0, d1 floordiv 32)>}
     : tensor<4x65xf32>, tensor<4x2xf32> -> tensor<4x65x!lns.num<8, 8>>
  return
}

// -----

func.func @static_scale(%x: tensor<4x64xf32>) {
  %s = arith.constant dense<[1.0, 0.0]> : tensor<2xf32>
  // expected-error @below {{[Q1] a static scale must be finite and in [2^-126, 2^126], not 0}}
  %c = lns.quantize %x scale(%s) {scale_map = affine_map<(d0, d1) -> (d1 floordiv 32)>}
     : tensor<4x64xf32>, tensor<2xf32> -> tensor<4x64x!lns.num<8, 8>>
  return
}

// -----

func.func @contracted_already(%acc: tensor<4x8xf32>, %s: tensor<4x3xf32>, %t: tensor<f32>) {
  // expected-error @below {{[D6] every dimension must address the result, or count blocks in the accumulator: along d2 the accumulator is summed already}}
  %0 = lns.finish ins(%acc, %s, %t : tensor<4x8xf32>, tensor<4x3xf32>, tensor<f32>) outs(%acc : tensor<4x8xf32>)
         {indexing_maps = [affine_map<(m, n, b) -> (m, n)>, affine_map<(m, n, b) -> (m, b)>,
                           affine_map<(m, n, b) -> ()>, affine_map<(m, n, b) -> (m, n)>],
          operand_types = [!lns.num<8, 8>, !lns.num<8, 8>], datapath = #lns.float<high>} -> tensor<4x8xf32>
  return
}

// -----

func.func @no_scale_along_blocks(%acc: tensor<4x8x3xf32>, %s: tensor<f32>, %e: tensor<4x8xf32>) {
  // expected-error @below {{[D6] no scale varies along d2, along which blocks are summed: contract it}}
  %0 = lns.finish ins(%acc, %s, %s : tensor<4x8x3xf32>, tensor<f32>, tensor<f32>) outs(%e : tensor<4x8xf32>)
         {indexing_maps = [affine_map<(m, n, b) -> (m, n, b)>, affine_map<(m, n, b) -> ()>,
                           affine_map<(m, n, b) -> ()>, affine_map<(m, n, b) -> (m, n)>],
          operand_types = [!lns.num<8, 8>, !lns.num<8, 8>], datapath = #lns.float<high>} -> tensor<4x8xf32>
  return
}

// -----

func.func @two_dimensions_of_blocks(%acc: tensor<4x3x2xf32>, %s: tensor<3x2xf32>, %e: tensor<4xf32>) {
  // expected-error @below {{[D6] blocks are added in the order of one dimension, got d1 and d2}}
  %0 = lns.finish ins(%acc, %s, %s : tensor<4x3x2xf32>, tensor<3x2xf32>, tensor<3x2xf32>) outs(%e : tensor<4xf32>)
         {indexing_maps = [affine_map<(m, b, c) -> (m, b, c)>, affine_map<(m, b, c) -> (b, c)>,
                           affine_map<(m, b, c) -> (b, c)>, affine_map<(m, b, c) -> (m)>],
          operand_types = [!lns.num<8, 8>, !lns.num<8, 8>], datapath = #lns.float<high>} -> tensor<4xf32>
  return
}

// -----

func.func @lengths_differ(%a: tensor<4x3x32x!lns.num<8, 8>>, %b: tensor<8x6x16x!lns.num<8, 8>>, %acc: tensor<4x8x3xf32>) {
  // expected-error @below {{operand 1, 'tensor<8x6x16x!lns.num<8, 8>>', has size 6 at 'd2', whose largest index is 2}}
  %0 = lns.contract ins(%a, %b : tensor<4x3x32x!lns.num<8, 8>>, tensor<8x6x16x!lns.num<8, 8>>) outs(%acc : tensor<4x8x3xf32>)
         {indexing_maps = [affine_map<(m, n, b, k) -> (m, b, k)>, affine_map<(m, n, b, k) -> (n, b, k)>,
                           affine_map<(m, n, b, k) -> (m, n, b)>], datapath = #lns.float<high>} -> tensor<4x8x3xf32>
  return
}

// -----

func.func @number_of_scales(%acc: tensor<4x8x3xf32>, %s: tensor<4x3xf32>, %t: tensor<8x2xf32>, %e: tensor<4x8xf32>) {
  // expected-error @below {{operand 2, 'tensor<8x2xf32>', has size 2 at 'd2', whose largest index is 2}}
  %0 = lns.finish ins(%acc, %s, %t : tensor<4x8x3xf32>, tensor<4x3xf32>, tensor<8x2xf32>) outs(%e : tensor<4x8xf32>)
         {indexing_maps = [affine_map<(m, n, b) -> (m, n, b)>, affine_map<(m, n, b) -> (m, b)>,
                           affine_map<(m, n, b) -> (n, b)>, affine_map<(m, n, b) -> (m, n)>],
          operand_types = [!lns.num<8, 8>, !lns.num<8, 8>], datapath = #lns.float<high>} -> tensor<4x8xf32>
  return
}

// -----

func.func @history(%x: tensor<4xf32>, %h: tensor<0xf32>) {
  // expected-error @below {{[Q8] a history is a tensor of at least one absmax, such as tensor<16xf32>, got 'tensor<0xf32>'}}
  %0 = lns.record_absmax %x into %h : tensor<4xf32>, tensor<0xf32>
  return
}

// -----

// expected-error @below {{argument attribute 'lns.history' must be a string}}
func.func @history_name(%h: tensor<4xf32> {lns.history}) { return }

// -----

// expected-error @below {{[N5] a block has at least one element, got block<0>}}
// expected-error @below {{failed to parse LNS_QuantizationAttr parameter 'weight_scale'}}
func.func private @block_length() attributes {lns.quantization = #lns.quantization<weight_scale = block<0>>}

// -----

// expected-error @below {{[N5] scales are one for the 'tensor', one a 'channel' or 'row', or one a 'block<32>', got 'group<4>'}}
// expected-error @below {{failed to parse LNS_QuantizationAttr parameter 'activation_scale'}}
func.func private @groups() attributes {lns.quantization = #lns.quantization<activation_scale = group<4>>}

// -----

// expected-error @below {{[Q1] a static scale must be finite and in [2^-126, 2^126], not 0}}
// expected-error @below {{failed to parse LNS_QuantizationAttr parameter 'weight_scale_source'}}
func.func private @static_source() attributes {lns.quantization = #lns.quantization<weight_scale_source = static<0.0>>}

// -----

// expected-error @below {{[Q8] a delayed scale remembers at least one call, got delayed<0>}}
// expected-error @below {{failed to parse LNS_QuantizationAttr parameter 'activation_scale_source'}}
func.func private @delayed_source() attributes {lns.quantization = #lns.quantization<activation_scale_source = delayed<0>>}

// -----

// expected-error @below {{[Q5] a scale is 'dynamic', 'static<0.5>' or 'delayed<16>', got 'calibrated'}}
// expected-error @below {{failed to parse LNS_QuantizationAttr parameter 'activation_scale_source'}}
func.func private @source() attributes {lns.quantization = #lns.quantization<activation_scale_source = calibrated>}
