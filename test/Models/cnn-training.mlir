// Captured by `python test/Models/capture.py cnn-training`; not edited by hand.
// Entry @train. Weights are arguments: --params=0-22
//   0: conv1.weight 16x1x3x3 f32
//   1: conv1.bias 16 f32
//   2: norm1.weight 16 f32
//   3: norm1.bias 16 f32
//   4: conv2.weight 32x16x3x3 f32
//   5: conv2.bias 32 f32
//   6: norm2.weight 32 f32
//   7: norm2.bias 32 f32
//   8: conv3.weight 64x32x3x3 f32
//   9: conv3.bias 64 f32
//   10: norm3.weight 64 f32
//   11: norm3.bias 64 f32
//   12: fc.weight 10x1024 f32
//   13: fc.bias 10 f32
//   14: norm1.running_mean 16 f32
//   15: norm1.running_var 16 f32
//   16: norm1.num_batches_tracked scalar i64
//   17: norm2.running_mean 32 f32
//   18: norm2.running_var 32 f32
//   19: norm2.num_batches_tracked scalar i64
//   20: norm3.running_mean 64 f32
//   21: norm3.running_var 64 f32
//   22: norm3.num_batches_tracked scalar i64
// Inputs:
//   23: input0 8x1x28x28 f32
//   24: target 8 i64
// Results:
//   0: norm1.running_mean 16 f32
//   1: norm1.running_var 16 f32
//   2: norm1.num_batches_tracked scalar i64
//   3: norm2.running_mean 32 f32
//   4: norm2.running_var 32 f32
//   5: norm2.num_batches_tracked scalar i64
//   6: norm3.running_mean 64 f32
//   7: norm3.running_var 64 f32
//   8: norm3.num_batches_tracked scalar i64
//   9: loss scalar f32
//   10: grad.conv1.weight 16x1x3x3 f32
//   11: grad.conv1.bias 16 f32
//   12: grad.norm1.weight 16 f32
//   13: grad.norm1.bias 16 f32
//   14: grad.conv2.weight 32x16x3x3 f32
//   15: grad.conv2.bias 32 f32
//   16: grad.norm2.weight 32 f32
//   17: grad.norm2.bias 32 f32
//   18: grad.conv3.weight 64x32x3x3 f32
//   19: grad.conv3.bias 64 f32
//   20: grad.norm3.weight 64 f32
//   21: grad.norm3.bias 64 f32
//   22: grad.fc.weight 10x1024 f32
//   23: grad.fc.bias 10 f32
#loc = loc(unknown)
#loc1 = loc(unknown)
#loc2 = loc(unknown)
#loc3 = loc(unknown)
#loc4 = loc(unknown)
#loc5 = loc(unknown)
#loc6 = loc(unknown)
#loc7 = loc(unknown)
#loc8 = loc(unknown)
#loc9 = loc(unknown)
#loc10 = loc(unknown)
#loc11 = loc(unknown)
#loc12 = loc(unknown)
#loc13 = loc(unknown)
#loc14 = loc(unknown)
#loc15 = loc(unknown)
#loc16 = loc(unknown)
#loc17 = loc(unknown)
#loc18 = loc(unknown)
#loc19 = loc(unknown)
#loc20 = loc(unknown)
#loc21 = loc(unknown)
#loc22 = loc(unknown)
#loc23 = loc(unknown)
#loc24 = loc(unknown)
#loc25 = loc(unknown)
#loc26 = loc(unknown)
#loc27 = loc(unknown)
#loc28 = loc(unknown)
#loc29 = loc(unknown)
#loc30 = loc(unknown)
#loc31 = loc(unknown)
#loc32 = loc(unknown)
#loc33 = loc(unknown)
#loc34 = loc(unknown)
#loc35 = loc(unknown)
#loc36 = loc(unknown)
#loc37 = loc(unknown)
#loc38 = loc(unknown)
#loc39 = loc(unknown)
#loc40 = loc(unknown)
#loc41 = loc(unknown)
#loc42 = loc(unknown)
#loc43 = loc(unknown)
#loc44 = loc(unknown)
#loc45 = loc(unknown)
#loc46 = loc(unknown)
#loc47 = loc(unknown)
#loc48 = loc(unknown)
#loc49 = loc(unknown)
#loc50 = loc(unknown)
#loc51 = loc(unknown)
#loc52 = loc(unknown)
#loc53 = loc(unknown)
#loc54 = loc(unknown)
#loc55 = loc(unknown)
#loc56 = loc(unknown)
#loc57 = loc(unknown)
#loc58 = loc(unknown)
#loc59 = loc(unknown)
#loc60 = loc(unknown)
#loc61 = loc(unknown)
#loc62 = loc(unknown)
#loc63 = loc(unknown)
#loc64 = loc(unknown)
#loc65 = loc(unknown)
#loc66 = loc(unknown)
#loc67 = loc(unknown)
#loc68 = loc(unknown)
#loc69 = loc(unknown)
#loc70 = loc(unknown)
#loc71 = loc(unknown)
#loc72 = loc(unknown)
#loc73 = loc(unknown)
#loc74 = loc(unknown)
#loc75 = loc(unknown)
#loc76 = loc(unknown)
#loc77 = loc(unknown)
#loc78 = loc(unknown)
#loc79 = loc(unknown)
#loc80 = loc(unknown)
#loc81 = loc(unknown)
#loc82 = loc(unknown)
#loc83 = loc(unknown)
#loc84 = loc(unknown)
#loc85 = loc(unknown)
#loc86 = loc(unknown)
#loc87 = loc(unknown)
#loc88 = loc(unknown)
#loc89 = loc(unknown)
#loc91 = loc(unknown)
#loc92 = loc(unknown)
#loc93 = loc(unknown)
#loc94 = loc(unknown)
#loc95 = loc(unknown)
#loc96 = loc(unknown)
#loc97 = loc(unknown)
#loc98 = loc(unknown)
#loc99 = loc(unknown)
#loc100 = loc(unknown)
#loc101 = loc(unknown)
#loc102 = loc(unknown)
#loc103 = loc(unknown)
#loc104 = loc(unknown)
#loc105 = loc(unknown)
#loc106 = loc(unknown)
#loc107 = loc(unknown)
#loc108 = loc(unknown)
#loc109 = loc(unknown)
#loc110 = loc(unknown)
#loc111 = loc(unknown)
#loc112 = loc(unknown)
#loc113 = loc(unknown)
#loc114 = loc(unknown)
#loc115 = loc(unknown)
#loc116 = loc(unknown)
#loc117 = loc(unknown)
#loc118 = loc(unknown)
#loc119 = loc(unknown)
#loc121 = loc(unknown)
#loc123 = loc(unknown)
#loc125 = loc(unknown)
#loc126 = loc(unknown)
#loc127 = loc(unknown)
#loc128 = loc(unknown)
#loc129 = loc(unknown)
#loc130 = loc(unknown)
#loc131 = loc(unknown)
#loc132 = loc(unknown)
#loc133 = loc(unknown)
#loc134 = loc(unknown)
#loc135 = loc(unknown)
#loc136 = loc(unknown)
#loc137 = loc(unknown)
#loc138 = loc(unknown)
#loc139 = loc(unknown)
#loc140 = loc(unknown)
#loc141 = loc(unknown)
#loc142 = loc(unknown)
#loc143 = loc(unknown)
#loc144 = loc(unknown)
#loc145 = loc(unknown)
#loc146 = loc(unknown)
#loc147 = loc(unknown)
#loc148 = loc(unknown)
#loc149 = loc(unknown)
#loc150 = loc(unknown)
#loc151 = loc(unknown)
#loc152 = loc(unknown)
#loc153 = loc(unknown)
#loc154 = loc(unknown)
#loc155 = loc(unknown)
#loc157 = loc(unknown)
#loc161 = loc(unknown)
#loc162 = loc(unknown)
#loc163 = loc(unknown)
#loc164 = loc(unknown)
#loc165 = loc(unknown)
#loc166 = loc(unknown)
#loc167 = loc(unknown)
#loc168 = loc(unknown)
#loc170 = loc(unknown)
#loc174 = loc(unknown)
#loc175 = loc(unknown)
#loc176 = loc(unknown)
#loc177 = loc(unknown)
#loc178 = loc(unknown)
#loc179 = loc(unknown)
#loc180 = loc(unknown)
#loc181 = loc(unknown)
#loc183 = loc(unknown)
#loc187 = loc(unknown)
#loc188 = loc(unknown)
#loc189 = loc(unknown)
#loc190 = loc(unknown)
#loc191 = loc(unknown)
#loc192 = loc(unknown)
#loc193 = loc(unknown)
#loc195 = loc(unknown)
#loc199 = loc(unknown)
#loc200 = loc(unknown)
#loc201 = loc(unknown)
#loc202 = loc(unknown)
#loc203 = loc(unknown)
#loc204 = loc(unknown)
#loc205 = loc(unknown)
#loc206 = loc(unknown)
#loc207 = loc(unknown)
#loc208 = loc(unknown)
#loc209 = loc(unknown)
#loc210 = loc(unknown)
#loc211 = loc(unknown)
#loc212 = loc(unknown)
#loc213 = loc(unknown)
#loc214 = loc(unknown)
#loc215 = loc(unknown)
#loc216 = loc(unknown)
#loc217 = loc(unknown)
#loc218 = loc(unknown)
#loc219 = loc(unknown)
#loc220 = loc(unknown)
#loc221 = loc(unknown)
#loc222 = loc(unknown)
#loc223 = loc(unknown)
#loc224 = loc(unknown)
#loc225 = loc(unknown)
#loc226 = loc(unknown)
#loc227 = loc(unknown)
#loc228 = loc(unknown)
#loc229 = loc(unknown)
#loc230 = loc(unknown)
#loc232 = loc(unknown)
#loc236 = loc(unknown)
#loc237 = loc(unknown)
#loc238 = loc(unknown)
#loc239 = loc(unknown)
#loc240 = loc(unknown)
#loc241 = loc(unknown)
#loc242 = loc(unknown)
#loc243 = loc(unknown)
#loc245 = loc(unknown)
#loc249 = loc(unknown)
#loc250 = loc(unknown)
#loc251 = loc(unknown)
#loc252 = loc(unknown)
#loc253 = loc(unknown)
#loc254 = loc(unknown)
#loc255 = loc(unknown)
#loc256 = loc(unknown)
#loc258 = loc(unknown)
#loc262 = loc(unknown)
#loc263 = loc(unknown)
#loc264 = loc(unknown)
#loc265 = loc(unknown)
#loc266 = loc(unknown)
#loc267 = loc(unknown)
#loc268 = loc(unknown)
#loc270 = loc(unknown)
#loc274 = loc(unknown)
#loc275 = loc(unknown)
#loc276 = loc(unknown)
#loc277 = loc(unknown)
#loc278 = loc(unknown)
#loc279 = loc(unknown)
#loc280 = loc(unknown)
#loc281 = loc(unknown)
#loc282 = loc(unknown)
#loc283 = loc(unknown)
#loc284 = loc(unknown)
#loc285 = loc(unknown)
#loc286 = loc(unknown)
#loc287 = loc(unknown)
#loc288 = loc(unknown)
#loc289 = loc(unknown)
#loc290 = loc(unknown)
#loc291 = loc(unknown)
#loc292 = loc(unknown)
#loc293 = loc(unknown)
#loc294 = loc(unknown)
#loc295 = loc(unknown)
#loc296 = loc(unknown)
#loc297 = loc(unknown)
#map = affine_map<(d0, d1, d2, d3, d4, d5, d6) -> (d0, d4, d2 + d5, d3 + d6)>
#map1 = affine_map<(d0, d1, d2, d3, d4, d5, d6) -> (d1, d4, d5, d6)>
#map2 = affine_map<(d0, d1, d2, d3, d4, d5, d6) -> (d0, d1, d2, d3)>
#map3 = affine_map<() -> ()>
#map4 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map5 = affine_map<(d0, d1, d2, d3) -> (0, d1, 0, 0)>
#map6 = affine_map<(d0) -> (d0)>
#map7 = affine_map<(d0, d1, d2, d3) -> (d1, 0, 0)>
#map8 = affine_map<(d0, d1, d2, d3, d4, d5) -> (d0, d1, d2 * 2 + d4, d3 * 2 + d5)>
#map9 = affine_map<(d0, d1, d2, d3, d4, d5) -> (d4, d5)>
#map10 = affine_map<(d0, d1, d2, d3, d4, d5) -> (d0, d1, d2, d3)>
#map11 = affine_map<(d0, d1, d2, d3, d4, d5, d6) -> (d0, d4, d2 * 2 + d5, d3 * 2 + d6)>
#map12 = affine_map<(d0, d1, d2) -> (d0, d2)>
#map13 = affine_map<(d0, d1, d2) -> (d2, d1)>
#map14 = affine_map<(d0, d1, d2) -> (d0, d1)>
#map15 = affine_map<(d0, d1) -> (d0, d1)>
#map16 = affine_map<(d0, d1) -> (d1)>
#map17 = affine_map<(d0, d1) -> (d0)>
#map18 = affine_map<(d0, d1) -> (d0, 0)>
#map19 = affine_map<(d0) -> ()>
#map20 = affine_map<(d0, d1) -> ()>
#map21 = affine_map<(d0, d1) -> (0, d1)>
#map22 = affine_map<(d0, d1, d2, d3) -> ()>
#map23 = affine_map<(d0, d1, d2, d3) -> (d1)>
#map24 = affine_map<(d0, d1, d2, d3, d4, d5, d6, d7) -> (d0, d1, d5, d3 + d6 * 2, d4 + d7 * 2)>
#map25 = affine_map<(d0, d1, d2, d3, d4, d5, d6, d7) -> (d1, d2, d5, d6, d7)>
#map26 = affine_map<(d0, d1, d2, d3, d4, d5, d6, d7) -> (d0, d1, d2, d3, d4)>
#map27 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d3, d4)>
#map28 = affine_map<(d0, d1, d2, d3, d4) -> (d1, d2, d3, d4)>
#map29 = affine_map<(d0, d1, d2, d3) -> (d2, d3)>
#loc298 = loc(callsite(#loc24 at #loc25))
#loc299 = loc(callsite(#loc24 at #loc26))
#loc300 = loc(callsite(#loc24 at #loc28))
#loc301 = loc(callsite(#loc24 at #loc49))
#loc302 = loc(callsite(#loc24 at #loc50))
#loc303 = loc(callsite(#loc24 at #loc54))
#loc304 = loc(callsite(#loc24 at #loc76))
#loc305 = loc(callsite(#loc24 at #loc77))
#loc306 = loc(callsite(#loc24 at #loc81))
#loc307 = loc(callsite(#loc24 at #loc102))
"builtin.module"() ({
  "func.func"() <{function_type = (tensor<16x1x3x3xf32>, tensor<16xf32>, tensor<16xf32>, tensor<16xf32>, tensor<32x16x3x3xf32>, tensor<32xf32>, tensor<32xf32>, tensor<32xf32>, tensor<64x32x3x3xf32>, tensor<64xf32>, tensor<64xf32>, tensor<64xf32>, tensor<10x1024xf32>, tensor<10xf32>, tensor<16xf32>, tensor<16xf32>, tensor<i64>, tensor<32xf32>, tensor<32xf32>, tensor<i64>, tensor<64xf32>, tensor<64xf32>, tensor<i64>, tensor<8x1x28x28xf32>, tensor<8xi64>) -> (tensor<16xf32>, tensor<16xf32>, tensor<i64>, tensor<32xf32>, tensor<32xf32>, tensor<i64>, tensor<64xf32>, tensor<64xf32>, tensor<i64>, tensor<f32>, tensor<16x1x3x3xf32>, tensor<16xf32>, tensor<16xf32>, tensor<16xf32>, tensor<32x16x3x3xf32>, tensor<32xf32>, tensor<32xf32>, tensor<32xf32>, tensor<64x32x3x3xf32>, tensor<64xf32>, tensor<64xf32>, tensor<64xf32>, tensor<10x1024xf32>, tensor<10xf32>), sym_name = "train"}> ({
  ^bb0(%arg0: tensor<16x1x3x3xf32> loc(unknown), %arg1: tensor<16xf32> loc(unknown), %arg2: tensor<16xf32> loc(unknown), %arg3: tensor<16xf32> loc(unknown), %arg4: tensor<32x16x3x3xf32> loc(unknown), %arg5: tensor<32xf32> loc(unknown), %arg6: tensor<32xf32> loc(unknown), %arg7: tensor<32xf32> loc(unknown), %arg8: tensor<64x32x3x3xf32> loc(unknown), %arg9: tensor<64xf32> loc(unknown), %arg10: tensor<64xf32> loc(unknown), %arg11: tensor<64xf32> loc(unknown), %arg12: tensor<10x1024xf32> loc(unknown), %arg13: tensor<10xf32> loc(unknown), %arg14: tensor<16xf32> loc(unknown), %arg15: tensor<16xf32> loc(unknown), %arg16: tensor<i64> loc(unknown), %arg17: tensor<32xf32> loc(unknown), %arg18: tensor<32xf32> loc(unknown), %arg19: tensor<i64> loc(unknown), %arg20: tensor<64xf32> loc(unknown), %arg21: tensor<64xf32> loc(unknown), %arg22: tensor<i64> loc(unknown), %arg23: tensor<8x1x28x28xf32> loc(unknown), %arg24: tensor<8xi64> loc(unknown)):
    %0 = "arith.constant"() <{value = 28 : i64}> : () -> i64 loc(#loc)
    %1 = "arith.constant"() <{value = 14 : i64}> : () -> i64 loc(#loc)
    %2 = "arith.constant"() <{value = -100 : i64}> : () -> i64 loc(#loc2)
    %3 = "arith.constant"() <{value = 2 : i64}> : () -> i64 loc(#loc)
    %4 = "arith.constant"() <{value = 0 : i64}> : () -> i64 loc(#loc)
    %5 = "arith.constant"() <{value = 1 : i64}> : () -> i64 loc(#loc)
    %6 = "arith.constant"() <{value = 2 : index}> : () -> index loc(#loc)
    %7 = "arith.constant"() <{value = 0.000000e+00 : f32}> : () -> f32 loc(#loc)
    %8 = "arith.constant"() <{value = 0xFF800000 : f32}> : () -> f32 loc(#loc)
    %9 = "arith.constant"() <{value = -1 : i64}> : () -> i64 loc(#loc)
    %10 = "arith.constant"() <{value = 10 : index}> : () -> index loc(#loc)
    %11 = "arith.constant"() <{value = dense<-1.000000e+00> : tensor<f32>}> : () -> tensor<f32> loc(#loc3)
    %12 = "arith.constant"() <{value = dense<1.000000e+00> : tensor<f32>}> : () -> tensor<f32> loc(#loc4)
    %13 = "arith.constant"() <{value = dense<0.000000e+00> : tensor<f32>}> : () -> tensor<f32> loc(#loc5)
    %14 = "arith.constant"() <{value = 1.0078740157480315 : f64}> : () -> f64 loc(#loc6)
    %15 = "arith.constant"() <{value = 1.0006381620931717 : f64}> : () -> f64 loc(#loc7)
    %16 = "arith.constant"() <{value = 6.3775510204081628E-4 : f64}> : () -> f64 loc(#loc8)
    %17 = "arith.constant"() <{value = 1.0001594642002871 : f64}> : () -> f64 loc(#loc9)
    %18 = "arith.constant"() <{value = 9.000000e-01 : f64}> : () -> f64 loc(#loc10)
    %19 = "arith.constant"() <{value = 1.000000e-01 : f64}> : () -> f64 loc(#loc11)
    %20 = "arith.constant"() <{value = 1.000000e-05 : f64}> : () -> f64 loc(#loc12)
    %21 = "arith.constant"() <{value = 1.5943877551020407E-4 : f64}> : () -> f64 loc(#loc13)
    %22 = "arith.constant"() <{value = 28 : index}> : () -> index loc(#loc)
    %23 = "arith.constant"() <{value = 14 : index}> : () -> index loc(#loc)
    %24 = "arith.constant"() <{value = 7.812500e-03 : f32}> : () -> f32 loc(#loc)
    %25 = "arith.constant"() <{value = dense<0> : tensor<i64>}> : () -> tensor<i64> loc(#loc14)
    %26 = "tensor.pad"(%arg23) <{operandSegmentSizes = array<i32: 1, 0, 0>, static_high = array<i64: 0, 0, 1, 1>, static_low = array<i64: 0, 0, 1, 1>}> ({
    ^bb0(%arg712: index loc(unknown), %arg713: index loc(unknown), %arg714: index loc(unknown), %arg715: index loc(unknown)):
      "tensor.yield"(%7) : (f32) -> () loc(#loc1)
    }) : (tensor<8x1x28x28xf32>) -> tensor<8x1x30x30xf32> loc(#loc1)
    %27 = "tensor.empty"() : () -> tensor<8x16x28x28xf32> loc(#loc1)
    %28 = "linalg.broadcast"(%arg1, %27) <{dimensions = array<i64: 0, 2, 3>}> ({
    ^bb0(%arg710: f32 loc(unknown), %arg711: f32 loc(unknown)):
      "linalg.yield"(%arg710) : (f32) -> () loc(#loc1)
    }) : (tensor<16xf32>, tensor<8x16x28x28xf32>) -> tensor<8x16x28x28xf32> loc(#loc1)
    %29 = "linalg.conv_2d_nchw_fchw"(%26, %arg0, %28) <{dilations = dense<1> : vector<2xi64>, operandSegmentSizes = array<i32: 2, 1>, strides = dense<1> : vector<2xi64>}> ({
    ^bb0(%arg707: f32 loc(unknown), %arg708: f32 loc(unknown), %arg709: f32 loc(unknown)):
      %703 = "arith.mulf"(%arg707, %arg708) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      %704 = "arith.addf"(%arg709, %703) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      "linalg.yield"(%704) : (f32) -> () loc(#loc)
    }) {linalg.memoized_indexing_maps = [#map, #map1, #map2]} : (tensor<8x1x30x30xf32>, tensor<16x1x3x3xf32>, tensor<8x16x28x28xf32>) -> tensor<8x16x28x28xf32> loc(#loc1)
    %30 = "tensor.empty"() : () -> tensor<i64> loc(#loc15)
    %31 = "linalg.generic"(%arg16, %30) <{indexing_maps = [#map3, #map3], iterator_types = [], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg705: i64 loc(unknown), %arg706: i64 loc(unknown)):
      %702 = "arith.addi"(%arg705, %5) <{overflowFlags = #arith.overflow<none>}> : (i64, i64) -> i64 loc(#loc15)
      "linalg.yield"(%702) : (i64) -> () loc(#loc15)
    }) : (tensor<i64>, tensor<i64>) -> tensor<i64> loc(#loc15)
    %32 = "tensor.empty"() : () -> tensor<1x16x1x1xf32> loc(#loc16)
    %33 = "linalg.fill"(%7, %32) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg703: f32 loc(unknown), %arg704: f32 loc(unknown)):
      "linalg.yield"(%arg703) : (f32) -> () loc(#loc)
    }) : (f32, tensor<1x16x1x1xf32>) -> tensor<1x16x1x1xf32> loc(#loc16)
    %34 = "linalg.generic"(%29, %33) <{indexing_maps = [#map4, #map5], iterator_types = [#linalg.iterator_type<reduction>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg701: f32 loc(unknown), %arg702: f32 loc(unknown)):
      %701 = "arith.addf"(%arg701, %arg702) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc16)
      "linalg.yield"(%701) : (f32) -> () loc(#loc16)
    }) : (tensor<8x16x28x28xf32>, tensor<1x16x1x1xf32>) -> tensor<1x16x1x1xf32> loc(#loc16)
    %35 = "linalg.generic"(%34, %32) <{indexing_maps = [#map4, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg699: f32 loc(unknown), %arg700: f32 loc(unknown)):
      %699 = "arith.constant"() <{value = 1.59438772E-4 : f32}> : () -> f32 loc(#loc13)
      %700 = "arith.mulf"(%arg699, %699) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc13)
      "linalg.yield"(%700) : (f32) -> () loc(#loc13)
    }) : (tensor<1x16x1x1xf32>, tensor<1x16x1x1xf32>) -> tensor<1x16x1x1xf32> loc(#loc13)
    %36 = "linalg.generic"(%29, %35, %27) <{indexing_maps = [#map4, #map5, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg696: f32 loc(unknown), %arg697: f32 loc(unknown), %arg698: f32 loc(unknown)):
      %698 = "arith.subf"(%arg696, %arg697) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc17)
      "linalg.yield"(%698) : (f32) -> () loc(#loc17)
    }) : (tensor<8x16x28x28xf32>, tensor<1x16x1x1xf32>, tensor<8x16x28x28xf32>) -> tensor<8x16x28x28xf32> loc(#loc17)
    %37 = "linalg.generic"(%36, %36, %27) <{indexing_maps = [#map4, #map4, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg693: f32 loc(unknown), %arg694: f32 loc(unknown), %arg695: f32 loc(unknown)):
      %697 = "arith.mulf"(%arg693, %arg694) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc18)
      "linalg.yield"(%697) : (f32) -> () loc(#loc18)
    }) : (tensor<8x16x28x28xf32>, tensor<8x16x28x28xf32>, tensor<8x16x28x28xf32>) -> tensor<8x16x28x28xf32> loc(#loc18)
    %38 = "linalg.generic"(%37, %33) <{indexing_maps = [#map4, #map5], iterator_types = [#linalg.iterator_type<reduction>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg691: f32 loc(unknown), %arg692: f32 loc(unknown)):
      %696 = "arith.addf"(%arg691, %arg692) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc19)
      "linalg.yield"(%696) : (f32) -> () loc(#loc19)
    }) : (tensor<8x16x28x28xf32>, tensor<1x16x1x1xf32>) -> tensor<1x16x1x1xf32> loc(#loc19)
    %39 = "linalg.generic"(%38, %32) <{indexing_maps = [#map4, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg689: f32 loc(unknown), %arg690: f32 loc(unknown)):
      %694 = "arith.constant"() <{value = 1.59438772E-4 : f32}> : () -> f32 loc(#loc20)
      %695 = "arith.mulf"(%arg689, %694) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc20)
      "linalg.yield"(%695) : (f32) -> () loc(#loc20)
    }) : (tensor<1x16x1x1xf32>, tensor<1x16x1x1xf32>) -> tensor<1x16x1x1xf32> loc(#loc20)
    %40 = "linalg.generic"(%39, %32) <{indexing_maps = [#map4, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg687: f32 loc(unknown), %arg688: f32 loc(unknown)):
      %692 = "arith.constant"() <{value = 9.99999974E-6 : f32}> : () -> f32 loc(#loc12)
      %693 = "arith.addf"(%arg687, %692) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc12)
      "linalg.yield"(%693) : (f32) -> () loc(#loc12)
    }) : (tensor<1x16x1x1xf32>, tensor<1x16x1x1xf32>) -> tensor<1x16x1x1xf32> loc(#loc12)
    %41 = "linalg.generic"(%40, %32) <{indexing_maps = [#map4, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg685: f32 loc(unknown), %arg686: f32 loc(unknown)):
      %691 = "math.rsqrt"(%arg685) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32 loc(#loc21)
      "linalg.yield"(%691) : (f32) -> () loc(#loc21)
    }) : (tensor<1x16x1x1xf32>, tensor<1x16x1x1xf32>) -> tensor<1x16x1x1xf32> loc(#loc21)
    %42 = "linalg.generic"(%36, %41, %27) <{indexing_maps = [#map4, #map5, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg682: f32 loc(unknown), %arg683: f32 loc(unknown), %arg684: f32 loc(unknown)):
      %690 = "arith.mulf"(%arg682, %arg683) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc22)
      "linalg.yield"(%690) : (f32) -> () loc(#loc22)
    }) : (tensor<8x16x28x28xf32>, tensor<1x16x1x1xf32>, tensor<8x16x28x28xf32>) -> tensor<8x16x28x28xf32> loc(#loc22)
    %43 = "tensor.collapse_shape"(%35) <{reassociation = [[0, 1, 2, 3]]}> : (tensor<1x16x1x1xf32>) -> tensor<16xf32> loc(#loc298)
    %44 = "tensor.collapse_shape"(%41) <{reassociation = [[0, 1, 2, 3]]}> : (tensor<1x16x1x1xf32>) -> tensor<16xf32> loc(#loc299)
    %45 = "tensor.empty"() : () -> tensor<16xf32> loc(#loc11)
    %46 = "linalg.generic"(%43, %45) <{indexing_maps = [#map6, #map6], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg680: f32 loc(callsite(#loc24 at #loc25)), %arg681: f32 loc(unknown)):
      %688 = "arith.constant"() <{value = 1.000000e-01 : f32}> : () -> f32 loc(#loc11)
      %689 = "arith.mulf"(%arg680, %688) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc11)
      "linalg.yield"(%689) : (f32) -> () loc(#loc11)
    }) : (tensor<16xf32>, tensor<16xf32>) -> tensor<16xf32> loc(#loc11)
    %47 = "linalg.generic"(%arg14, %45) <{indexing_maps = [#map6, #map6], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg678: f32 loc(unknown), %arg679: f32 loc(unknown)):
      %686 = "arith.constant"() <{value = 0.899999976 : f32}> : () -> f32 loc(#loc10)
      %687 = "arith.mulf"(%arg678, %686) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc10)
      "linalg.yield"(%687) : (f32) -> () loc(#loc10)
    }) : (tensor<16xf32>, tensor<16xf32>) -> tensor<16xf32> loc(#loc10)
    %48 = "linalg.generic"(%46, %47, %45) <{indexing_maps = [#map6, #map6, #map6], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg675: f32 loc(unknown), %arg676: f32 loc(unknown), %arg677: f32 loc(unknown)):
      %685 = "arith.addf"(%arg675, %arg676) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc27)
      "linalg.yield"(%685) : (f32) -> () loc(#loc27)
    }) : (tensor<16xf32>, tensor<16xf32>, tensor<16xf32>) -> tensor<16xf32> loc(#loc27)
    %49 = "tensor.collapse_shape"(%39) <{reassociation = [[0, 1, 2, 3]]}> : (tensor<1x16x1x1xf32>) -> tensor<16xf32> loc(#loc300)
    %50 = "linalg.generic"(%49, %45) <{indexing_maps = [#map6, #map6], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg673: f32 loc(callsite(#loc24 at #loc28)), %arg674: f32 loc(unknown)):
      %683 = "arith.constant"() <{value = 1.0001595 : f32}> : () -> f32 loc(#loc9)
      %684 = "arith.mulf"(%arg673, %683) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc9)
      "linalg.yield"(%684) : (f32) -> () loc(#loc9)
    }) : (tensor<16xf32>, tensor<16xf32>) -> tensor<16xf32> loc(#loc9)
    %51 = "linalg.generic"(%50, %45) <{indexing_maps = [#map6, #map6], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg671: f32 loc(unknown), %arg672: f32 loc(unknown)):
      %681 = "arith.constant"() <{value = 1.000000e-01 : f32}> : () -> f32 loc(#loc29)
      %682 = "arith.mulf"(%arg671, %681) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc29)
      "linalg.yield"(%682) : (f32) -> () loc(#loc29)
    }) : (tensor<16xf32>, tensor<16xf32>) -> tensor<16xf32> loc(#loc29)
    %52 = "linalg.generic"(%arg15, %45) <{indexing_maps = [#map6, #map6], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg669: f32 loc(unknown), %arg670: f32 loc(unknown)):
      %679 = "arith.constant"() <{value = 0.899999976 : f32}> : () -> f32 loc(#loc30)
      %680 = "arith.mulf"(%arg669, %679) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc30)
      "linalg.yield"(%680) : (f32) -> () loc(#loc30)
    }) : (tensor<16xf32>, tensor<16xf32>) -> tensor<16xf32> loc(#loc30)
    %53 = "linalg.generic"(%51, %52, %45) <{indexing_maps = [#map6, #map6, #map6], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg666: f32 loc(unknown), %arg667: f32 loc(unknown), %arg668: f32 loc(unknown)):
      %678 = "arith.addf"(%arg666, %arg667) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc31)
      "linalg.yield"(%678) : (f32) -> () loc(#loc31)
    }) : (tensor<16xf32>, tensor<16xf32>, tensor<16xf32>) -> tensor<16xf32> loc(#loc31)
    %54 = "tensor.expand_shape"(%arg2) <{reassociation = [[0, 1, 2]], static_output_shape = array<i64: 16, 1, 1>}> : (tensor<16xf32>) -> tensor<16x1x1xf32> loc(#loc32)
    %55 = "linalg.generic"(%42, %54, %27) <{indexing_maps = [#map4, #map7, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg663: f32 loc(unknown), %arg664: f32 loc(unknown), %arg665: f32 loc(unknown)):
      %677 = "arith.mulf"(%arg663, %arg664) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc33)
      "linalg.yield"(%677) : (f32) -> () loc(#loc33)
    }) : (tensor<8x16x28x28xf32>, tensor<16x1x1xf32>, tensor<8x16x28x28xf32>) -> tensor<8x16x28x28xf32> loc(#loc33)
    %56 = "tensor.expand_shape"(%arg3) <{reassociation = [[0, 1, 2]], static_output_shape = array<i64: 16, 1, 1>}> : (tensor<16xf32>) -> tensor<16x1x1xf32> loc(#loc34)
    %57 = "linalg.generic"(%55, %56, %27) <{indexing_maps = [#map4, #map7, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg660: f32 loc(unknown), %arg661: f32 loc(unknown), %arg662: f32 loc(unknown)):
      %676 = "arith.addf"(%arg660, %arg661) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc35)
      "linalg.yield"(%676) : (f32) -> () loc(#loc35)
    }) : (tensor<8x16x28x28xf32>, tensor<16x1x1xf32>, tensor<8x16x28x28xf32>) -> tensor<8x16x28x28xf32> loc(#loc35)
    %58 = "linalg.generic"(%57, %27) <{indexing_maps = [#map4, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg658: f32 loc(unknown), %arg659: f32 loc(unknown)):
      %674 = "arith.cmpf"(%arg658, %7) <{fastmath = #arith.fastmath<none>, predicate = 9 : i64}> : (f32, f32) -> i1 loc(#loc36)
      %675 = "arith.select"(%674, %arg658, %7) : (i1, f32, f32) -> f32 loc(#loc36)
      "linalg.yield"(%675) : (f32) -> () loc(#loc36)
    }) : (tensor<8x16x28x28xf32>, tensor<8x16x28x28xf32>) -> tensor<8x16x28x28xf32> loc(#loc36)
    %59 = "tensor.empty"() : () -> tensor<8x16x14x14xf32> loc(#loc37)
    %60 = "linalg.fill"(%8, %59) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg656: f32 loc(unknown), %arg657: f32 loc(unknown)):
      "linalg.yield"(%arg656) : (f32) -> () loc(#loc)
    }) : (f32, tensor<8x16x14x14xf32>) -> tensor<8x16x14x14xf32> loc(#loc37)
    %61 = "tensor.empty"() : () -> tensor<2x2xf32> loc(#loc37)
    %62 = "linalg.pooling_nchw_max"(%58, %61, %60) <{dilations = dense<1> : vector<2xi64>, operandSegmentSizes = array<i32: 2, 1>, strides = dense<2> : vector<2xi64>}> ({
    ^bb0(%arg653: f32 loc(unknown), %arg654: f32 loc(unknown), %arg655: f32 loc(unknown)):
      %673 = "arith.maximumf"(%arg655, %arg653) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      "linalg.yield"(%673) : (f32) -> () loc(#loc)
    }) {linalg.memoized_indexing_maps = [#map8, #map9, #map10]} : (tensor<8x16x28x28xf32>, tensor<2x2xf32>, tensor<8x16x14x14xf32>) -> tensor<8x16x14x14xf32> loc(#loc37)
    %63 = "tensor.empty"() : () -> tensor<8x16x14x14xi64> loc(#loc37)
    %64 = "linalg.fill"(%9, %63) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg651: i64 loc(unknown), %arg652: i64 loc(unknown)):
      "linalg.yield"(%arg651) : (i64) -> () loc(#loc)
    }) : (i64, tensor<8x16x14x14xi64>) -> tensor<8x16x14x14xi64> loc(#loc37)
    %65 = "tensor.empty"() : () -> tensor<2x2xi64> loc(#loc37)
    %66 = "linalg.generic"(%62, %65, %64) <{indexing_maps = [#map10, #map9, #map10], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg648: f32 loc(unknown), %arg649: i64 loc(unknown), %arg650: i64 loc(unknown)):
      %655 = "linalg.index"() <{dim = 0 : i64}> : () -> index loc(#loc37)
      %656 = "linalg.index"() <{dim = 1 : i64}> : () -> index loc(#loc37)
      %657 = "linalg.index"() <{dim = 2 : i64}> : () -> index loc(#loc37)
      %658 = "linalg.index"() <{dim = 4 : i64}> : () -> index loc(#loc37)
      %659 = "arith.muli"(%657, %6) <{overflowFlags = #arith.overflow<none>}> : (index, index) -> index loc(#loc37)
      %660 = "arith.addi"(%659, %658) <{overflowFlags = #arith.overflow<none>}> : (index, index) -> index loc(#loc37)
      %661 = "linalg.index"() <{dim = 3 : i64}> : () -> index loc(#loc37)
      %662 = "linalg.index"() <{dim = 5 : i64}> : () -> index loc(#loc37)
      %663 = "arith.muli"(%661, %6) <{overflowFlags = #arith.overflow<none>}> : (index, index) -> index loc(#loc37)
      %664 = "arith.addi"(%663, %662) <{overflowFlags = #arith.overflow<none>}> : (index, index) -> index loc(#loc37)
      %665 = "tensor.extract"(%58, %655, %656, %660, %664) : (tensor<8x16x28x28xf32>, index, index, index, index) -> f32 loc(#loc37)
      %666 = "arith.cmpf"(%665, %arg648) <{fastmath = #arith.fastmath<none>, predicate = 1 : i64}> : (f32, f32) -> i1 loc(#loc37)
      %667 = "arith.muli"(%660, %22) <{overflowFlags = #arith.overflow<none>}> : (index, index) -> index loc(#loc37)
      %668 = "arith.addi"(%664, %667) <{overflowFlags = #arith.overflow<none>}> : (index, index) -> index loc(#loc37)
      %669 = "arith.index_cast"(%668) : (index) -> i64 loc(#loc37)
      %670 = "arith.select"(%666, %669, %arg650) : (i1, i64, i64) -> i64 loc(#loc37)
      %671 = "arith.cmpi"(%arg650, %9) <{predicate = 0 : i64}> : (i64, i64) -> i1 loc(#loc37)
      %672 = "arith.select"(%671, %670, %arg650) : (i1, i64, i64) -> i64 loc(#loc37)
      "linalg.yield"(%672) : (i64) -> () loc(#loc37)
    }) : (tensor<8x16x14x14xf32>, tensor<2x2xi64>, tensor<8x16x14x14xi64>) -> tensor<8x16x14x14xi64> loc(#loc37)
    %67 = "tensor.pad"(%62) <{operandSegmentSizes = array<i32: 1, 0, 0>, static_high = array<i64: 0, 0, 1, 1>, static_low = array<i64: 0, 0, 1, 1>}> ({
    ^bb0(%arg644: index loc(unknown), %arg645: index loc(unknown), %arg646: index loc(unknown), %arg647: index loc(unknown)):
      "tensor.yield"(%7) : (f32) -> () loc(#loc38)
    }) : (tensor<8x16x14x14xf32>) -> tensor<8x16x16x16xf32> loc(#loc38)
    %68 = "tensor.empty"() : () -> tensor<8x32x14x14xf32> loc(#loc38)
    %69 = "linalg.broadcast"(%arg5, %68) <{dimensions = array<i64: 0, 2, 3>}> ({
    ^bb0(%arg642: f32 loc(unknown), %arg643: f32 loc(unknown)):
      "linalg.yield"(%arg642) : (f32) -> () loc(#loc38)
    }) : (tensor<32xf32>, tensor<8x32x14x14xf32>) -> tensor<8x32x14x14xf32> loc(#loc38)
    %70 = "linalg.conv_2d_nchw_fchw"(%67, %arg4, %69) <{dilations = dense<1> : vector<2xi64>, operandSegmentSizes = array<i32: 2, 1>, strides = dense<1> : vector<2xi64>}> ({
    ^bb0(%arg639: f32 loc(unknown), %arg640: f32 loc(unknown), %arg641: f32 loc(unknown)):
      %653 = "arith.mulf"(%arg639, %arg640) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      %654 = "arith.addf"(%arg641, %653) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      "linalg.yield"(%654) : (f32) -> () loc(#loc)
    }) {linalg.memoized_indexing_maps = [#map, #map1, #map2]} : (tensor<8x16x16x16xf32>, tensor<32x16x3x3xf32>, tensor<8x32x14x14xf32>) -> tensor<8x32x14x14xf32> loc(#loc38)
    %71 = "linalg.generic"(%arg19, %30) <{indexing_maps = [#map3, #map3], iterator_types = [], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg637: i64 loc(unknown), %arg638: i64 loc(unknown)):
      %652 = "arith.addi"(%arg637, %5) <{overflowFlags = #arith.overflow<none>}> : (i64, i64) -> i64 loc(#loc39)
      "linalg.yield"(%652) : (i64) -> () loc(#loc39)
    }) : (tensor<i64>, tensor<i64>) -> tensor<i64> loc(#loc39)
    %72 = "tensor.empty"() : () -> tensor<1x32x1x1xf32> loc(#loc40)
    %73 = "linalg.fill"(%7, %72) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg635: f32 loc(unknown), %arg636: f32 loc(unknown)):
      "linalg.yield"(%arg635) : (f32) -> () loc(#loc)
    }) : (f32, tensor<1x32x1x1xf32>) -> tensor<1x32x1x1xf32> loc(#loc40)
    %74 = "linalg.generic"(%70, %73) <{indexing_maps = [#map4, #map5], iterator_types = [#linalg.iterator_type<reduction>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg633: f32 loc(unknown), %arg634: f32 loc(unknown)):
      %651 = "arith.addf"(%arg633, %arg634) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc40)
      "linalg.yield"(%651) : (f32) -> () loc(#loc40)
    }) : (tensor<8x32x14x14xf32>, tensor<1x32x1x1xf32>) -> tensor<1x32x1x1xf32> loc(#loc40)
    %75 = "linalg.generic"(%74, %72) <{indexing_maps = [#map4, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg631: f32 loc(unknown), %arg632: f32 loc(unknown)):
      %649 = "arith.constant"() <{value = 6.37755089E-4 : f32}> : () -> f32 loc(#loc8)
      %650 = "arith.mulf"(%arg631, %649) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc8)
      "linalg.yield"(%650) : (f32) -> () loc(#loc8)
    }) : (tensor<1x32x1x1xf32>, tensor<1x32x1x1xf32>) -> tensor<1x32x1x1xf32> loc(#loc8)
    %76 = "linalg.generic"(%70, %75, %68) <{indexing_maps = [#map4, #map5, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg628: f32 loc(unknown), %arg629: f32 loc(unknown), %arg630: f32 loc(unknown)):
      %648 = "arith.subf"(%arg628, %arg629) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc41)
      "linalg.yield"(%648) : (f32) -> () loc(#loc41)
    }) : (tensor<8x32x14x14xf32>, tensor<1x32x1x1xf32>, tensor<8x32x14x14xf32>) -> tensor<8x32x14x14xf32> loc(#loc41)
    %77 = "linalg.generic"(%76, %76, %68) <{indexing_maps = [#map4, #map4, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg625: f32 loc(unknown), %arg626: f32 loc(unknown), %arg627: f32 loc(unknown)):
      %647 = "arith.mulf"(%arg625, %arg626) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc42)
      "linalg.yield"(%647) : (f32) -> () loc(#loc42)
    }) : (tensor<8x32x14x14xf32>, tensor<8x32x14x14xf32>, tensor<8x32x14x14xf32>) -> tensor<8x32x14x14xf32> loc(#loc42)
    %78 = "linalg.generic"(%77, %73) <{indexing_maps = [#map4, #map5], iterator_types = [#linalg.iterator_type<reduction>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg623: f32 loc(unknown), %arg624: f32 loc(unknown)):
      %646 = "arith.addf"(%arg623, %arg624) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc43)
      "linalg.yield"(%646) : (f32) -> () loc(#loc43)
    }) : (tensor<8x32x14x14xf32>, tensor<1x32x1x1xf32>) -> tensor<1x32x1x1xf32> loc(#loc43)
    %79 = "linalg.generic"(%78, %72) <{indexing_maps = [#map4, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg621: f32 loc(unknown), %arg622: f32 loc(unknown)):
      %644 = "arith.constant"() <{value = 6.37755089E-4 : f32}> : () -> f32 loc(#loc44)
      %645 = "arith.mulf"(%arg621, %644) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc44)
      "linalg.yield"(%645) : (f32) -> () loc(#loc44)
    }) : (tensor<1x32x1x1xf32>, tensor<1x32x1x1xf32>) -> tensor<1x32x1x1xf32> loc(#loc44)
    %80 = "linalg.generic"(%79, %72) <{indexing_maps = [#map4, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg619: f32 loc(unknown), %arg620: f32 loc(unknown)):
      %642 = "arith.constant"() <{value = 9.99999974E-6 : f32}> : () -> f32 loc(#loc45)
      %643 = "arith.addf"(%arg619, %642) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc45)
      "linalg.yield"(%643) : (f32) -> () loc(#loc45)
    }) : (tensor<1x32x1x1xf32>, tensor<1x32x1x1xf32>) -> tensor<1x32x1x1xf32> loc(#loc45)
    %81 = "linalg.generic"(%80, %72) <{indexing_maps = [#map4, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg617: f32 loc(unknown), %arg618: f32 loc(unknown)):
      %641 = "math.rsqrt"(%arg617) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32 loc(#loc46)
      "linalg.yield"(%641) : (f32) -> () loc(#loc46)
    }) : (tensor<1x32x1x1xf32>, tensor<1x32x1x1xf32>) -> tensor<1x32x1x1xf32> loc(#loc46)
    %82 = "linalg.generic"(%76, %81, %68) <{indexing_maps = [#map4, #map5, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg614: f32 loc(unknown), %arg615: f32 loc(unknown), %arg616: f32 loc(unknown)):
      %640 = "arith.mulf"(%arg614, %arg615) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc47)
      "linalg.yield"(%640) : (f32) -> () loc(#loc47)
    }) : (tensor<8x32x14x14xf32>, tensor<1x32x1x1xf32>, tensor<8x32x14x14xf32>) -> tensor<8x32x14x14xf32> loc(#loc47)
    %83 = "tensor.collapse_shape"(%75) <{reassociation = [[0, 1, 2, 3]]}> : (tensor<1x32x1x1xf32>) -> tensor<32xf32> loc(#loc301)
    %84 = "tensor.collapse_shape"(%81) <{reassociation = [[0, 1, 2, 3]]}> : (tensor<1x32x1x1xf32>) -> tensor<32xf32> loc(#loc302)
    %85 = "tensor.empty"() : () -> tensor<32xf32> loc(#loc51)
    %86 = "linalg.generic"(%83, %85) <{indexing_maps = [#map6, #map6], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg612: f32 loc(callsite(#loc24 at #loc49)), %arg613: f32 loc(unknown)):
      %638 = "arith.constant"() <{value = 1.000000e-01 : f32}> : () -> f32 loc(#loc51)
      %639 = "arith.mulf"(%arg612, %638) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc51)
      "linalg.yield"(%639) : (f32) -> () loc(#loc51)
    }) : (tensor<32xf32>, tensor<32xf32>) -> tensor<32xf32> loc(#loc51)
    %87 = "linalg.generic"(%arg17, %85) <{indexing_maps = [#map6, #map6], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg610: f32 loc(unknown), %arg611: f32 loc(unknown)):
      %636 = "arith.constant"() <{value = 0.899999976 : f32}> : () -> f32 loc(#loc52)
      %637 = "arith.mulf"(%arg610, %636) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc52)
      "linalg.yield"(%637) : (f32) -> () loc(#loc52)
    }) : (tensor<32xf32>, tensor<32xf32>) -> tensor<32xf32> loc(#loc52)
    %88 = "linalg.generic"(%86, %87, %85) <{indexing_maps = [#map6, #map6, #map6], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg607: f32 loc(unknown), %arg608: f32 loc(unknown), %arg609: f32 loc(unknown)):
      %635 = "arith.addf"(%arg607, %arg608) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc53)
      "linalg.yield"(%635) : (f32) -> () loc(#loc53)
    }) : (tensor<32xf32>, tensor<32xf32>, tensor<32xf32>) -> tensor<32xf32> loc(#loc53)
    %89 = "tensor.collapse_shape"(%79) <{reassociation = [[0, 1, 2, 3]]}> : (tensor<1x32x1x1xf32>) -> tensor<32xf32> loc(#loc303)
    %90 = "linalg.generic"(%89, %85) <{indexing_maps = [#map6, #map6], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg605: f32 loc(callsite(#loc24 at #loc54)), %arg606: f32 loc(unknown)):
      %633 = "arith.constant"() <{value = 1.00063813 : f32}> : () -> f32 loc(#loc7)
      %634 = "arith.mulf"(%arg605, %633) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc7)
      "linalg.yield"(%634) : (f32) -> () loc(#loc7)
    }) : (tensor<32xf32>, tensor<32xf32>) -> tensor<32xf32> loc(#loc7)
    %91 = "linalg.generic"(%90, %85) <{indexing_maps = [#map6, #map6], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg603: f32 loc(unknown), %arg604: f32 loc(unknown)):
      %631 = "arith.constant"() <{value = 1.000000e-01 : f32}> : () -> f32 loc(#loc55)
      %632 = "arith.mulf"(%arg603, %631) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc55)
      "linalg.yield"(%632) : (f32) -> () loc(#loc55)
    }) : (tensor<32xf32>, tensor<32xf32>) -> tensor<32xf32> loc(#loc55)
    %92 = "linalg.generic"(%arg18, %85) <{indexing_maps = [#map6, #map6], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg601: f32 loc(unknown), %arg602: f32 loc(unknown)):
      %629 = "arith.constant"() <{value = 0.899999976 : f32}> : () -> f32 loc(#loc56)
      %630 = "arith.mulf"(%arg601, %629) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc56)
      "linalg.yield"(%630) : (f32) -> () loc(#loc56)
    }) : (tensor<32xf32>, tensor<32xf32>) -> tensor<32xf32> loc(#loc56)
    %93 = "linalg.generic"(%91, %92, %85) <{indexing_maps = [#map6, #map6, #map6], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg598: f32 loc(unknown), %arg599: f32 loc(unknown), %arg600: f32 loc(unknown)):
      %628 = "arith.addf"(%arg598, %arg599) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc57)
      "linalg.yield"(%628) : (f32) -> () loc(#loc57)
    }) : (tensor<32xf32>, tensor<32xf32>, tensor<32xf32>) -> tensor<32xf32> loc(#loc57)
    %94 = "tensor.expand_shape"(%arg6) <{reassociation = [[0, 1, 2]], static_output_shape = array<i64: 32, 1, 1>}> : (tensor<32xf32>) -> tensor<32x1x1xf32> loc(#loc58)
    %95 = "linalg.generic"(%82, %94, %68) <{indexing_maps = [#map4, #map7, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg595: f32 loc(unknown), %arg596: f32 loc(unknown), %arg597: f32 loc(unknown)):
      %627 = "arith.mulf"(%arg595, %arg596) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc59)
      "linalg.yield"(%627) : (f32) -> () loc(#loc59)
    }) : (tensor<8x32x14x14xf32>, tensor<32x1x1xf32>, tensor<8x32x14x14xf32>) -> tensor<8x32x14x14xf32> loc(#loc59)
    %96 = "tensor.expand_shape"(%arg7) <{reassociation = [[0, 1, 2]], static_output_shape = array<i64: 32, 1, 1>}> : (tensor<32xf32>) -> tensor<32x1x1xf32> loc(#loc60)
    %97 = "linalg.generic"(%95, %96, %68) <{indexing_maps = [#map4, #map7, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg592: f32 loc(unknown), %arg593: f32 loc(unknown), %arg594: f32 loc(unknown)):
      %626 = "arith.addf"(%arg592, %arg593) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc61)
      "linalg.yield"(%626) : (f32) -> () loc(#loc61)
    }) : (tensor<8x32x14x14xf32>, tensor<32x1x1xf32>, tensor<8x32x14x14xf32>) -> tensor<8x32x14x14xf32> loc(#loc61)
    %98 = "linalg.generic"(%97, %68) <{indexing_maps = [#map4, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg590: f32 loc(unknown), %arg591: f32 loc(unknown)):
      %624 = "arith.cmpf"(%arg590, %7) <{fastmath = #arith.fastmath<none>, predicate = 9 : i64}> : (f32, f32) -> i1 loc(#loc62)
      %625 = "arith.select"(%624, %arg590, %7) : (i1, f32, f32) -> f32 loc(#loc62)
      "linalg.yield"(%625) : (f32) -> () loc(#loc62)
    }) : (tensor<8x32x14x14xf32>, tensor<8x32x14x14xf32>) -> tensor<8x32x14x14xf32> loc(#loc62)
    %99 = "tensor.empty"() : () -> tensor<8x32x7x7xf32> loc(#loc63)
    %100 = "linalg.fill"(%8, %99) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg588: f32 loc(unknown), %arg589: f32 loc(unknown)):
      "linalg.yield"(%arg588) : (f32) -> () loc(#loc)
    }) : (f32, tensor<8x32x7x7xf32>) -> tensor<8x32x7x7xf32> loc(#loc63)
    %101 = "linalg.pooling_nchw_max"(%98, %61, %100) <{dilations = dense<1> : vector<2xi64>, operandSegmentSizes = array<i32: 2, 1>, strides = dense<2> : vector<2xi64>}> ({
    ^bb0(%arg585: f32 loc(unknown), %arg586: f32 loc(unknown), %arg587: f32 loc(unknown)):
      %623 = "arith.maximumf"(%arg587, %arg585) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      "linalg.yield"(%623) : (f32) -> () loc(#loc)
    }) {linalg.memoized_indexing_maps = [#map8, #map9, #map10]} : (tensor<8x32x14x14xf32>, tensor<2x2xf32>, tensor<8x32x7x7xf32>) -> tensor<8x32x7x7xf32> loc(#loc63)
    %102 = "tensor.empty"() : () -> tensor<8x32x7x7xi64> loc(#loc63)
    %103 = "linalg.fill"(%9, %102) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg583: i64 loc(unknown), %arg584: i64 loc(unknown)):
      "linalg.yield"(%arg583) : (i64) -> () loc(#loc)
    }) : (i64, tensor<8x32x7x7xi64>) -> tensor<8x32x7x7xi64> loc(#loc63)
    %104 = "linalg.generic"(%101, %65, %103) <{indexing_maps = [#map10, #map9, #map10], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg580: f32 loc(unknown), %arg581: i64 loc(unknown), %arg582: i64 loc(unknown)):
      %605 = "linalg.index"() <{dim = 0 : i64}> : () -> index loc(#loc63)
      %606 = "linalg.index"() <{dim = 1 : i64}> : () -> index loc(#loc63)
      %607 = "linalg.index"() <{dim = 2 : i64}> : () -> index loc(#loc63)
      %608 = "linalg.index"() <{dim = 4 : i64}> : () -> index loc(#loc63)
      %609 = "arith.muli"(%607, %6) <{overflowFlags = #arith.overflow<none>}> : (index, index) -> index loc(#loc63)
      %610 = "arith.addi"(%609, %608) <{overflowFlags = #arith.overflow<none>}> : (index, index) -> index loc(#loc63)
      %611 = "linalg.index"() <{dim = 3 : i64}> : () -> index loc(#loc63)
      %612 = "linalg.index"() <{dim = 5 : i64}> : () -> index loc(#loc63)
      %613 = "arith.muli"(%611, %6) <{overflowFlags = #arith.overflow<none>}> : (index, index) -> index loc(#loc63)
      %614 = "arith.addi"(%613, %612) <{overflowFlags = #arith.overflow<none>}> : (index, index) -> index loc(#loc63)
      %615 = "tensor.extract"(%98, %605, %606, %610, %614) : (tensor<8x32x14x14xf32>, index, index, index, index) -> f32 loc(#loc63)
      %616 = "arith.cmpf"(%615, %arg580) <{fastmath = #arith.fastmath<none>, predicate = 1 : i64}> : (f32, f32) -> i1 loc(#loc63)
      %617 = "arith.muli"(%610, %23) <{overflowFlags = #arith.overflow<none>}> : (index, index) -> index loc(#loc63)
      %618 = "arith.addi"(%614, %617) <{overflowFlags = #arith.overflow<none>}> : (index, index) -> index loc(#loc63)
      %619 = "arith.index_cast"(%618) : (index) -> i64 loc(#loc63)
      %620 = "arith.select"(%616, %619, %arg582) : (i1, i64, i64) -> i64 loc(#loc63)
      %621 = "arith.cmpi"(%arg582, %9) <{predicate = 0 : i64}> : (i64, i64) -> i1 loc(#loc63)
      %622 = "arith.select"(%621, %620, %arg582) : (i1, i64, i64) -> i64 loc(#loc63)
      "linalg.yield"(%622) : (i64) -> () loc(#loc63)
    }) : (tensor<8x32x7x7xf32>, tensor<2x2xi64>, tensor<8x32x7x7xi64>) -> tensor<8x32x7x7xi64> loc(#loc63)
    %105 = "tensor.pad"(%101) <{operandSegmentSizes = array<i32: 1, 0, 0>, static_high = array<i64: 0, 0, 1, 1>, static_low = array<i64: 0, 0, 1, 1>}> ({
    ^bb0(%arg576: index loc(unknown), %arg577: index loc(unknown), %arg578: index loc(unknown), %arg579: index loc(unknown)):
      "tensor.yield"(%7) : (f32) -> () loc(#loc64)
    }) : (tensor<8x32x7x7xf32>) -> tensor<8x32x9x9xf32> loc(#loc64)
    %106 = "tensor.empty"() : () -> tensor<8x64x4x4xf32> loc(#loc64)
    %107 = "linalg.broadcast"(%arg9, %106) <{dimensions = array<i64: 0, 2, 3>}> ({
    ^bb0(%arg574: f32 loc(unknown), %arg575: f32 loc(unknown)):
      "linalg.yield"(%arg574) : (f32) -> () loc(#loc64)
    }) : (tensor<64xf32>, tensor<8x64x4x4xf32>) -> tensor<8x64x4x4xf32> loc(#loc64)
    %108 = "linalg.conv_2d_nchw_fchw"(%105, %arg8, %107) <{dilations = dense<1> : vector<2xi64>, operandSegmentSizes = array<i32: 2, 1>, strides = dense<2> : vector<2xi64>}> ({
    ^bb0(%arg571: f32 loc(unknown), %arg572: f32 loc(unknown), %arg573: f32 loc(unknown)):
      %603 = "arith.mulf"(%arg571, %arg572) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      %604 = "arith.addf"(%arg573, %603) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      "linalg.yield"(%604) : (f32) -> () loc(#loc)
    }) {linalg.memoized_indexing_maps = [#map11, #map1, #map2]} : (tensor<8x32x9x9xf32>, tensor<64x32x3x3xf32>, tensor<8x64x4x4xf32>) -> tensor<8x64x4x4xf32> loc(#loc64)
    %109 = "linalg.generic"(%arg22, %30) <{indexing_maps = [#map3, #map3], iterator_types = [], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg569: i64 loc(unknown), %arg570: i64 loc(unknown)):
      %602 = "arith.addi"(%arg569, %5) <{overflowFlags = #arith.overflow<none>}> : (i64, i64) -> i64 loc(#loc65)
      "linalg.yield"(%602) : (i64) -> () loc(#loc65)
    }) : (tensor<i64>, tensor<i64>) -> tensor<i64> loc(#loc65)
    %110 = "tensor.empty"() : () -> tensor<1x64x1x1xf32> loc(#loc66)
    %111 = "linalg.fill"(%7, %110) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg567: f32 loc(unknown), %arg568: f32 loc(unknown)):
      "linalg.yield"(%arg567) : (f32) -> () loc(#loc)
    }) : (f32, tensor<1x64x1x1xf32>) -> tensor<1x64x1x1xf32> loc(#loc66)
    %112 = "linalg.generic"(%108, %111) <{indexing_maps = [#map4, #map5], iterator_types = [#linalg.iterator_type<reduction>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg565: f32 loc(unknown), %arg566: f32 loc(unknown)):
      %601 = "arith.addf"(%arg565, %arg566) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc66)
      "linalg.yield"(%601) : (f32) -> () loc(#loc66)
    }) : (tensor<8x64x4x4xf32>, tensor<1x64x1x1xf32>) -> tensor<1x64x1x1xf32> loc(#loc66)
    %113 = "linalg.generic"(%112, %110) <{indexing_maps = [#map4, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg563: f32 loc(unknown), %arg564: f32 loc(unknown)):
      %600 = "arith.mulf"(%arg563, %24) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc67)
      "linalg.yield"(%600) : (f32) -> () loc(#loc67)
    }) : (tensor<1x64x1x1xf32>, tensor<1x64x1x1xf32>) -> tensor<1x64x1x1xf32> loc(#loc67)
    %114 = "linalg.generic"(%108, %113, %106) <{indexing_maps = [#map4, #map5, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg560: f32 loc(unknown), %arg561: f32 loc(unknown), %arg562: f32 loc(unknown)):
      %599 = "arith.subf"(%arg560, %arg561) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc68)
      "linalg.yield"(%599) : (f32) -> () loc(#loc68)
    }) : (tensor<8x64x4x4xf32>, tensor<1x64x1x1xf32>, tensor<8x64x4x4xf32>) -> tensor<8x64x4x4xf32> loc(#loc68)
    %115 = "linalg.generic"(%114, %114, %106) <{indexing_maps = [#map4, #map4, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg557: f32 loc(unknown), %arg558: f32 loc(unknown), %arg559: f32 loc(unknown)):
      %598 = "arith.mulf"(%arg557, %arg558) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc69)
      "linalg.yield"(%598) : (f32) -> () loc(#loc69)
    }) : (tensor<8x64x4x4xf32>, tensor<8x64x4x4xf32>, tensor<8x64x4x4xf32>) -> tensor<8x64x4x4xf32> loc(#loc69)
    %116 = "linalg.generic"(%115, %111) <{indexing_maps = [#map4, #map5], iterator_types = [#linalg.iterator_type<reduction>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg555: f32 loc(unknown), %arg556: f32 loc(unknown)):
      %597 = "arith.addf"(%arg555, %arg556) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc70)
      "linalg.yield"(%597) : (f32) -> () loc(#loc70)
    }) : (tensor<8x64x4x4xf32>, tensor<1x64x1x1xf32>) -> tensor<1x64x1x1xf32> loc(#loc70)
    %117 = "linalg.generic"(%116, %110) <{indexing_maps = [#map4, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg553: f32 loc(unknown), %arg554: f32 loc(unknown)):
      %596 = "arith.mulf"(%arg553, %24) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc71)
      "linalg.yield"(%596) : (f32) -> () loc(#loc71)
    }) : (tensor<1x64x1x1xf32>, tensor<1x64x1x1xf32>) -> tensor<1x64x1x1xf32> loc(#loc71)
    %118 = "linalg.generic"(%117, %110) <{indexing_maps = [#map4, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg551: f32 loc(unknown), %arg552: f32 loc(unknown)):
      %594 = "arith.constant"() <{value = 9.99999974E-6 : f32}> : () -> f32 loc(#loc72)
      %595 = "arith.addf"(%arg551, %594) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc72)
      "linalg.yield"(%595) : (f32) -> () loc(#loc72)
    }) : (tensor<1x64x1x1xf32>, tensor<1x64x1x1xf32>) -> tensor<1x64x1x1xf32> loc(#loc72)
    %119 = "linalg.generic"(%118, %110) <{indexing_maps = [#map4, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg549: f32 loc(unknown), %arg550: f32 loc(unknown)):
      %593 = "math.rsqrt"(%arg549) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32 loc(#loc73)
      "linalg.yield"(%593) : (f32) -> () loc(#loc73)
    }) : (tensor<1x64x1x1xf32>, tensor<1x64x1x1xf32>) -> tensor<1x64x1x1xf32> loc(#loc73)
    %120 = "linalg.generic"(%114, %119, %106) <{indexing_maps = [#map4, #map5, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg546: f32 loc(unknown), %arg547: f32 loc(unknown), %arg548: f32 loc(unknown)):
      %592 = "arith.mulf"(%arg546, %arg547) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc74)
      "linalg.yield"(%592) : (f32) -> () loc(#loc74)
    }) : (tensor<8x64x4x4xf32>, tensor<1x64x1x1xf32>, tensor<8x64x4x4xf32>) -> tensor<8x64x4x4xf32> loc(#loc74)
    %121 = "tensor.collapse_shape"(%113) <{reassociation = [[0, 1, 2, 3]]}> : (tensor<1x64x1x1xf32>) -> tensor<64xf32> loc(#loc304)
    %122 = "tensor.collapse_shape"(%119) <{reassociation = [[0, 1, 2, 3]]}> : (tensor<1x64x1x1xf32>) -> tensor<64xf32> loc(#loc305)
    %123 = "tensor.empty"() : () -> tensor<64xf32> loc(#loc78)
    %124 = "linalg.generic"(%121, %123) <{indexing_maps = [#map6, #map6], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg544: f32 loc(callsite(#loc24 at #loc76)), %arg545: f32 loc(unknown)):
      %590 = "arith.constant"() <{value = 1.000000e-01 : f32}> : () -> f32 loc(#loc78)
      %591 = "arith.mulf"(%arg544, %590) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc78)
      "linalg.yield"(%591) : (f32) -> () loc(#loc78)
    }) : (tensor<64xf32>, tensor<64xf32>) -> tensor<64xf32> loc(#loc78)
    %125 = "linalg.generic"(%arg20, %123) <{indexing_maps = [#map6, #map6], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg542: f32 loc(unknown), %arg543: f32 loc(unknown)):
      %588 = "arith.constant"() <{value = 0.899999976 : f32}> : () -> f32 loc(#loc79)
      %589 = "arith.mulf"(%arg542, %588) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc79)
      "linalg.yield"(%589) : (f32) -> () loc(#loc79)
    }) : (tensor<64xf32>, tensor<64xf32>) -> tensor<64xf32> loc(#loc79)
    %126 = "linalg.generic"(%124, %125, %123) <{indexing_maps = [#map6, #map6, #map6], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg539: f32 loc(unknown), %arg540: f32 loc(unknown), %arg541: f32 loc(unknown)):
      %587 = "arith.addf"(%arg539, %arg540) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc80)
      "linalg.yield"(%587) : (f32) -> () loc(#loc80)
    }) : (tensor<64xf32>, tensor<64xf32>, tensor<64xf32>) -> tensor<64xf32> loc(#loc80)
    %127 = "tensor.collapse_shape"(%117) <{reassociation = [[0, 1, 2, 3]]}> : (tensor<1x64x1x1xf32>) -> tensor<64xf32> loc(#loc306)
    %128 = "linalg.generic"(%127, %123) <{indexing_maps = [#map6, #map6], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg537: f32 loc(callsite(#loc24 at #loc81)), %arg538: f32 loc(unknown)):
      %585 = "arith.constant"() <{value = 1.00787401 : f32}> : () -> f32 loc(#loc6)
      %586 = "arith.mulf"(%arg537, %585) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc6)
      "linalg.yield"(%586) : (f32) -> () loc(#loc6)
    }) : (tensor<64xf32>, tensor<64xf32>) -> tensor<64xf32> loc(#loc6)
    %129 = "linalg.generic"(%128, %123) <{indexing_maps = [#map6, #map6], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg535: f32 loc(unknown), %arg536: f32 loc(unknown)):
      %583 = "arith.constant"() <{value = 1.000000e-01 : f32}> : () -> f32 loc(#loc82)
      %584 = "arith.mulf"(%arg535, %583) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc82)
      "linalg.yield"(%584) : (f32) -> () loc(#loc82)
    }) : (tensor<64xf32>, tensor<64xf32>) -> tensor<64xf32> loc(#loc82)
    %130 = "linalg.generic"(%arg21, %123) <{indexing_maps = [#map6, #map6], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg533: f32 loc(unknown), %arg534: f32 loc(unknown)):
      %581 = "arith.constant"() <{value = 0.899999976 : f32}> : () -> f32 loc(#loc83)
      %582 = "arith.mulf"(%arg533, %581) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc83)
      "linalg.yield"(%582) : (f32) -> () loc(#loc83)
    }) : (tensor<64xf32>, tensor<64xf32>) -> tensor<64xf32> loc(#loc83)
    %131 = "linalg.generic"(%129, %130, %123) <{indexing_maps = [#map6, #map6, #map6], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg530: f32 loc(unknown), %arg531: f32 loc(unknown), %arg532: f32 loc(unknown)):
      %580 = "arith.addf"(%arg530, %arg531) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc84)
      "linalg.yield"(%580) : (f32) -> () loc(#loc84)
    }) : (tensor<64xf32>, tensor<64xf32>, tensor<64xf32>) -> tensor<64xf32> loc(#loc84)
    %132 = "tensor.expand_shape"(%arg10) <{reassociation = [[0, 1, 2]], static_output_shape = array<i64: 64, 1, 1>}> : (tensor<64xf32>) -> tensor<64x1x1xf32> loc(#loc85)
    %133 = "linalg.generic"(%120, %132, %106) <{indexing_maps = [#map4, #map7, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg527: f32 loc(unknown), %arg528: f32 loc(unknown), %arg529: f32 loc(unknown)):
      %579 = "arith.mulf"(%arg527, %arg528) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc86)
      "linalg.yield"(%579) : (f32) -> () loc(#loc86)
    }) : (tensor<8x64x4x4xf32>, tensor<64x1x1xf32>, tensor<8x64x4x4xf32>) -> tensor<8x64x4x4xf32> loc(#loc86)
    %134 = "tensor.expand_shape"(%arg11) <{reassociation = [[0, 1, 2]], static_output_shape = array<i64: 64, 1, 1>}> : (tensor<64xf32>) -> tensor<64x1x1xf32> loc(#loc87)
    %135 = "linalg.generic"(%133, %134, %106) <{indexing_maps = [#map4, #map7, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg524: f32 loc(unknown), %arg525: f32 loc(unknown), %arg526: f32 loc(unknown)):
      %578 = "arith.addf"(%arg524, %arg525) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc88)
      "linalg.yield"(%578) : (f32) -> () loc(#loc88)
    }) : (tensor<8x64x4x4xf32>, tensor<64x1x1xf32>, tensor<8x64x4x4xf32>) -> tensor<8x64x4x4xf32> loc(#loc88)
    %136 = "linalg.generic"(%135, %106) <{indexing_maps = [#map4, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg522: f32 loc(unknown), %arg523: f32 loc(unknown)):
      %576 = "arith.cmpf"(%arg522, %7) <{fastmath = #arith.fastmath<none>, predicate = 9 : i64}> : (f32, f32) -> i1 loc(#loc89)
      %577 = "arith.select"(%576, %arg522, %7) : (i1, f32, f32) -> f32 loc(#loc89)
      "linalg.yield"(%577) : (f32) -> () loc(#loc89)
    }) : (tensor<8x64x4x4xf32>, tensor<8x64x4x4xf32>) -> tensor<8x64x4x4xf32> loc(#loc89)
    %137 = "tensor.collapse_shape"(%136) <{reassociation = [[0], [1, 2, 3]]}> : (tensor<8x64x4x4xf32>) -> tensor<8x1024xf32> loc(#loc90)
    %138 = "tensor.empty"() : () -> tensor<1024x10xf32> loc(#loc91)
    %139 = "linalg.transpose"(%arg12, %138) <{permutation = array<i64: 1, 0>}> ({
    ^bb0(%arg520: f32 loc(unknown), %arg521: f32 loc(unknown)):
      "linalg.yield"(%arg520) : (f32) -> () loc(#loc91)
    }) : (tensor<10x1024xf32>, tensor<1024x10xf32>) -> tensor<1024x10xf32> loc(#loc91)
    %140 = "tensor.empty"() : () -> tensor<8x10xf32> loc(#loc92)
    %141 = "linalg.fill"(%7, %140) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg518: f32 loc(unknown), %arg519: f32 loc(unknown)):
      "linalg.yield"(%arg518) : (f32) -> () loc(#loc)
    }) : (f32, tensor<8x10xf32>) -> tensor<8x10xf32> loc(#loc92)
    %142 = "linalg.matmul"(%137, %139, %141) <{indexing_maps = [#map12, #map13, #map14], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg515: f32 loc(unknown), %arg516: f32 loc(unknown), %arg517: f32 loc(unknown)):
      %574 = "arith.mulf"(%arg515, %arg516) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      %575 = "arith.addf"(%arg517, %574) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      "linalg.yield"(%575) : (f32) -> () loc(#loc)
    }) : (tensor<8x1024xf32>, tensor<1024x10xf32>, tensor<8x10xf32>) -> tensor<8x10xf32> loc(#loc92)
    %143 = "linalg.generic"(%142, %arg13, %140) <{indexing_maps = [#map15, #map16, #map15], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg512: f32 loc(unknown), %arg513: f32 loc(unknown), %arg514: f32 loc(unknown)):
      %573 = "arith.addf"(%arg512, %arg513) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc93)
      "linalg.yield"(%573) : (f32) -> () loc(#loc93)
    }) : (tensor<8x10xf32>, tensor<10xf32>, tensor<8x10xf32>) -> tensor<8x10xf32> loc(#loc93)
    %144 = "tensor.empty"() : () -> tensor<8xi64> loc(#loc94)
    %145 = "linalg.fill"(%4, %144) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg510: i64 loc(unknown), %arg511: i64 loc(unknown)):
      "linalg.yield"(%arg510) : (i64) -> () loc(#loc)
    }) : (i64, tensor<8xi64>) -> tensor<8xi64> loc(#loc94)
    %146 = "tensor.empty"() : () -> tensor<8xf32> loc(#loc94)
    %147 = "linalg.fill"(%8, %146) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg508: f32 loc(unknown), %arg509: f32 loc(unknown)):
      "linalg.yield"(%arg508) : (f32) -> () loc(#loc)
    }) : (f32, tensor<8xf32>) -> tensor<8xf32> loc(#loc94)
    %148:2 = "linalg.generic"(%143, %147, %145) <{indexing_maps = [#map15, #map17, #map17], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 2>}> ({
    ^bb0(%arg505: f32 loc(unknown), %arg506: f32 loc(unknown), %arg507: i64 loc(unknown)):
      %568 = "linalg.index"() <{dim = 1 : i64}> : () -> index loc(#loc94)
      %569 = "arith.index_cast"(%568) : (index) -> i64 loc(#loc94)
      %570 = "arith.maximumf"(%arg505, %arg506) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc94)
      %571 = "arith.cmpf"(%arg505, %arg506) <{fastmath = #arith.fastmath<none>, predicate = 2 : i64}> : (f32, f32) -> i1 loc(#loc94)
      %572 = "arith.select"(%571, %569, %arg507) : (i1, i64, i64) -> i64 loc(#loc94)
      "linalg.yield"(%570, %572) : (f32, i64) -> () loc(#loc94)
    }) : (tensor<8x10xf32>, tensor<8xf32>, tensor<8xi64>) -> (tensor<8xf32>, tensor<8xi64>) loc(#loc94)
    %149 = "tensor.expand_shape"(%148#0) <{reassociation = [[0, 1]], static_output_shape = array<i64: 8, 1>}> : (tensor<8xf32>) -> tensor<8x1xf32> loc(#loc94)
    %150 = "linalg.generic"(%143, %149, %140) <{indexing_maps = [#map15, #map18, #map15], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg502: f32 loc(unknown), %arg503: f32 loc(unknown), %arg504: f32 loc(unknown)):
      %567 = "arith.subf"(%arg502, %arg503) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc95)
      "linalg.yield"(%567) : (f32) -> () loc(#loc95)
    }) : (tensor<8x10xf32>, tensor<8x1xf32>, tensor<8x10xf32>) -> tensor<8x10xf32> loc(#loc95)
    %151 = "linalg.generic"(%150, %140) <{indexing_maps = [#map15, #map15], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg500: f32 loc(unknown), %arg501: f32 loc(unknown)):
      %566 = "math.exp"(%arg500) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32 loc(#loc96)
      "linalg.yield"(%566) : (f32) -> () loc(#loc96)
    }) : (tensor<8x10xf32>, tensor<8x10xf32>) -> tensor<8x10xf32> loc(#loc96)
    %152 = "tensor.empty"() : () -> tensor<8x1xf32> loc(#loc97)
    %153 = "linalg.fill"(%7, %152) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg498: f32 loc(unknown), %arg499: f32 loc(unknown)):
      "linalg.yield"(%arg498) : (f32) -> () loc(#loc)
    }) : (f32, tensor<8x1xf32>) -> tensor<8x1xf32> loc(#loc97)
    %154 = "linalg.generic"(%151, %153) <{indexing_maps = [#map15, #map18], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg496: f32 loc(unknown), %arg497: f32 loc(unknown)):
      %565 = "arith.addf"(%arg496, %arg497) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc97)
      "linalg.yield"(%565) : (f32) -> () loc(#loc97)
    }) : (tensor<8x10xf32>, tensor<8x1xf32>) -> tensor<8x1xf32> loc(#loc97)
    %155 = "linalg.generic"(%154, %152) <{indexing_maps = [#map15, #map15], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg494: f32 loc(unknown), %arg495: f32 loc(unknown)):
      %564 = "math.log"(%arg494) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32 loc(#loc98)
      "linalg.yield"(%564) : (f32) -> () loc(#loc98)
    }) : (tensor<8x1xf32>, tensor<8x1xf32>) -> tensor<8x1xf32> loc(#loc98)
    %156 = "linalg.generic"(%150, %155, %140) <{indexing_maps = [#map15, #map18, #map15], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg491: f32 loc(unknown), %arg492: f32 loc(unknown), %arg493: f32 loc(unknown)):
      %563 = "arith.subf"(%arg491, %arg492) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc99)
      "linalg.yield"(%563) : (f32) -> () loc(#loc99)
    }) : (tensor<8x10xf32>, tensor<8x1xf32>, tensor<8x10xf32>) -> tensor<8x10xf32> loc(#loc99)
    %157 = "tensor.empty"() : () -> tensor<8xi1> loc(#loc2)
    %158 = "linalg.generic"(%arg24, %157) <{indexing_maps = [#map6, #map6], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg489: i64 loc(unknown), %arg490: i1 loc(unknown)):
      %562 = "arith.cmpi"(%arg489, %2) <{predicate = 1 : i64}> : (i64, i64) -> i1 loc(#loc2)
      "linalg.yield"(%562) : (i1) -> () loc(#loc2)
    }) : (tensor<8xi64>, tensor<8xi1>) -> tensor<8xi1> loc(#loc2)
    %159 = "linalg.generic"(%158, %arg24, %25, %144) <{indexing_maps = [#map6, #map6, #map19, #map6], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 3, 1>}> ({
    ^bb0(%arg485: i1 loc(unknown), %arg486: i64 loc(unknown), %arg487: i64 loc(unknown), %arg488: i64 loc(unknown)):
      %561 = "arith.select"(%arg485, %arg486, %arg487) : (i1, i64, i64) -> i64 loc(#loc14)
      "linalg.yield"(%561) : (i64) -> () loc(#loc14)
    }) : (tensor<8xi1>, tensor<8xi64>, tensor<i64>, tensor<8xi64>) -> tensor<8xi64> loc(#loc14)
    %160 = "tensor.expand_shape"(%159) <{reassociation = [[0, 1]], static_output_shape = array<i64: 8, 1>}> : (tensor<8xi64>) -> tensor<8x1xi64> loc(#loc100)
    %161 = "linalg.generic"(%160, %153) <{indexing_maps = [#map15, #map15], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg483: i64 loc(unknown), %arg484: f32 loc(unknown)):
      %556 = "linalg.index"() <{dim = 0 : i64}> : () -> index loc(#loc101)
      %557 = "arith.index_cast"(%arg483) : (i64) -> index loc(#loc101)
      %558 = "arith.cmpi"(%557, %10) <{predicate = 2 : i64}> : (index, index) -> i1 loc(#loc101)
      "cf.assert"(%558) <{msg = "index must be smaller than dim size"}> : (i1) -> () loc(#loc101)
      %559 = "arith.cmpi"(%arg483, %4) <{predicate = 5 : i64}> : (i64, i64) -> i1 loc(#loc101)
      "cf.assert"(%559) <{msg = "index must be larger or equal to 0"}> : (i1) -> () loc(#loc101)
      %560 = "tensor.extract"(%156, %556, %557) : (tensor<8x10xf32>, index, index) -> f32 loc(#loc101)
      "linalg.yield"(%560) : (f32) -> () loc(#loc101)
    }) : (tensor<8x1xi64>, tensor<8x1xf32>) -> tensor<8x1xf32> loc(#loc101)
    %162 = "tensor.collapse_shape"(%161) <{reassociation = [[0, 1]]}> : (tensor<8x1xf32>) -> tensor<8xf32> loc(#loc307)
    %163 = "linalg.generic"(%162, %146) <{indexing_maps = [#map6, #map6], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg481: f32 loc(callsite(#loc24 at #loc102)), %arg482: f32 loc(unknown)):
      %555 = "arith.negf"(%arg481) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32 loc(#loc103)
      "linalg.yield"(%555) : (f32) -> () loc(#loc103)
    }) : (tensor<8xf32>, tensor<8xf32>) -> tensor<8xf32> loc(#loc103)
    %164 = "linalg.generic"(%158, %163, %13, %146) <{indexing_maps = [#map6, #map6, #map19, #map6], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 3, 1>}> ({
    ^bb0(%arg477: i1 loc(unknown), %arg478: f32 loc(unknown), %arg479: f32 loc(unknown), %arg480: f32 loc(unknown)):
      %554 = "arith.select"(%arg477, %arg478, %arg479) : (i1, f32, f32) -> f32 loc(#loc5)
      "linalg.yield"(%554) : (f32) -> () loc(#loc5)
    }) : (tensor<8xi1>, tensor<8xf32>, tensor<f32>, tensor<8xf32>) -> tensor<8xf32> loc(#loc5)
    %165 = "linalg.fill"(%4, %30) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg475: i64 loc(unknown), %arg476: i64 loc(unknown)):
      "linalg.yield"(%arg475) : (i64) -> () loc(#loc)
    }) : (i64, tensor<i64>) -> tensor<i64> loc(#loc105)
    %166 = "linalg.generic"(%158, %165) <{indexing_maps = [#map6, #map19], iterator_types = [#linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg473: i1 loc(unknown), %arg474: i64 loc(unknown)):
      %552 = "arith.extui"(%arg473) : (i1) -> i64 loc(#loc105)
      %553 = "arith.addi"(%552, %arg474) <{overflowFlags = #arith.overflow<none>}> : (i64, i64) -> i64 loc(#loc105)
      "linalg.yield"(%553) : (i64) -> () loc(#loc105)
    }) : (tensor<8xi1>, tensor<i64>) -> tensor<i64> loc(#loc105)
    %167 = "tensor.empty"() : () -> tensor<f32> loc(#loc107)
    %168 = "linalg.generic"(%166, %167) <{indexing_maps = [#map3, #map3], iterator_types = [], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg471: i64 loc(unknown), %arg472: f32 loc(unknown)):
      %551 = "arith.sitofp"(%arg471) : (i64) -> f32 loc(#loc107)
      "linalg.yield"(%551) : (f32) -> () loc(#loc107)
    }) : (tensor<i64>, tensor<f32>) -> tensor<f32> loc(#loc107)
    %169 = "linalg.fill"(%7, %167) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg469: f32 loc(unknown), %arg470: f32 loc(unknown)):
      "linalg.yield"(%arg469) : (f32) -> () loc(#loc)
    }) : (f32, tensor<f32>) -> tensor<f32> loc(#loc108)
    %170 = "linalg.generic"(%164, %169) <{indexing_maps = [#map6, #map19], iterator_types = [#linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg467: f32 loc(unknown), %arg468: f32 loc(unknown)):
      %550 = "arith.addf"(%arg467, %arg468) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc108)
      "linalg.yield"(%550) : (f32) -> () loc(#loc108)
    }) : (tensor<8xf32>, tensor<f32>) -> tensor<f32> loc(#loc108)
    %171 = "linalg.generic"(%170, %168, %167) <{indexing_maps = [#map3, #map3, #map3], iterator_types = [], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg464: f32 loc(unknown), %arg465: f32 loc(unknown), %arg466: f32 loc(unknown)):
      %549 = "arith.divf"(%arg464, %arg465) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc109)
      "linalg.yield"(%549) : (f32) -> () loc(#loc109)
    }) : (tensor<f32>, tensor<f32>, tensor<f32>) -> tensor<f32> loc(#loc109)
    %172 = "tensor.empty"() : () -> tensor<10xi64> loc(#loc110)
    %173 = "linalg.generic"(%172) <{indexing_maps = [#map6], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 0, 1>}> ({
    ^bb0(%arg463: i64 loc(unknown)):
      %547 = "linalg.index"() <{dim = 0 : i64}> : () -> index loc(#loc110)
      %548 = "arith.index_cast"(%547) : (index) -> i64 loc(#loc110)
      "linalg.yield"(%548) : (i64) -> () loc(#loc110)
    }) : (tensor<10xi64>) -> tensor<10xi64> loc(#loc110)
    %174 = "tensor.expand_shape"(%arg24) <{reassociation = [[0, 1]], static_output_shape = array<i64: 8, 1>}> : (tensor<8xi64>) -> tensor<8x1xi64> loc(#loc111)
    %175 = "tensor.empty"() : () -> tensor<8x10xi1> loc(#loc112)
    %176 = "linalg.generic"(%173, %174, %175) <{indexing_maps = [#map16, #map18, #map15], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg460: i64 loc(unknown), %arg461: i64 loc(unknown), %arg462: i1 loc(unknown)):
      %546 = "arith.cmpi"(%arg460, %arg461) <{predicate = 0 : i64}> : (i64, i64) -> i1 loc(#loc112)
      "linalg.yield"(%546) : (i1) -> () loc(#loc112)
    }) : (tensor<10xi64>, tensor<8x1xi64>, tensor<8x10xi1>) -> tensor<8x10xi1> loc(#loc112)
    %177 = "tensor.expand_shape"(%158) <{reassociation = [[0, 1]], static_output_shape = array<i64: 8, 1>}> : (tensor<8xi1>) -> tensor<8x1xi1> loc(#loc113)
    %178 = "linalg.generic"(%177, %176, %175) <{indexing_maps = [#map18, #map15, #map15], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg457: i1 loc(unknown), %arg458: i1 loc(unknown), %arg459: i1 loc(unknown)):
      %545 = "arith.andi"(%arg457, %arg458) : (i1, i1) -> i1 loc(#loc114)
      "linalg.yield"(%545) : (i1) -> () loc(#loc114)
    }) : (tensor<8x1xi1>, tensor<8x10xi1>, tensor<8x10xi1>) -> tensor<8x10xi1> loc(#loc114)
    %179 = "linalg.generic"(%178, %11, %13, %140) <{indexing_maps = [#map15, #map20, #map20, #map15], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 3, 1>}> ({
    ^bb0(%arg453: i1 loc(unknown), %arg454: f32 loc(unknown), %arg455: f32 loc(unknown), %arg456: f32 loc(unknown)):
      %544 = "arith.select"(%arg453, %arg454, %arg455) : (i1, f32, f32) -> f32 loc(#loc3)
      "linalg.yield"(%544) : (f32) -> () loc(#loc3)
    }) : (tensor<8x10xi1>, tensor<f32>, tensor<f32>, tensor<8x10xf32>) -> tensor<8x10xf32> loc(#loc3)
    %180 = "linalg.generic"(%12, %168, %167) <{indexing_maps = [#map3, #map3, #map3], iterator_types = [], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg450: f32 loc(unknown), %arg451: f32 loc(unknown), %arg452: f32 loc(unknown)):
      %543 = "arith.divf"(%arg450, %arg451) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc4)
      "linalg.yield"(%543) : (f32) -> () loc(#loc4)
    }) : (tensor<f32>, tensor<f32>, tensor<f32>) -> tensor<f32> loc(#loc4)
    %181 = "linalg.generic"(%179, %180, %140) <{indexing_maps = [#map15, #map20, #map15], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg447: f32 loc(unknown), %arg448: f32 loc(unknown), %arg449: f32 loc(unknown)):
      %542 = "arith.mulf"(%arg447, %arg448) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc115)
      "linalg.yield"(%542) : (f32) -> () loc(#loc115)
    }) : (tensor<8x10xf32>, tensor<f32>, tensor<8x10xf32>) -> tensor<8x10xf32> loc(#loc115)
    %182 = "linalg.generic"(%156, %140) <{indexing_maps = [#map15, #map15], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg445: f32 loc(unknown), %arg446: f32 loc(unknown)):
      %541 = "math.exp"(%arg445) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32 loc(#loc116)
      "linalg.yield"(%541) : (f32) -> () loc(#loc116)
    }) : (tensor<8x10xf32>, tensor<8x10xf32>) -> tensor<8x10xf32> loc(#loc116)
    %183 = "linalg.generic"(%181, %153) <{indexing_maps = [#map15, #map18], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg443: f32 loc(unknown), %arg444: f32 loc(unknown)):
      %540 = "arith.addf"(%arg443, %arg444) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc117)
      "linalg.yield"(%540) : (f32) -> () loc(#loc117)
    }) : (tensor<8x10xf32>, tensor<8x1xf32>) -> tensor<8x1xf32> loc(#loc117)
    %184 = "linalg.generic"(%182, %183, %140) <{indexing_maps = [#map15, #map18, #map15], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg440: f32 loc(unknown), %arg441: f32 loc(unknown), %arg442: f32 loc(unknown)):
      %539 = "arith.mulf"(%arg440, %arg441) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc118)
      "linalg.yield"(%539) : (f32) -> () loc(#loc118)
    }) : (tensor<8x10xf32>, tensor<8x1xf32>, tensor<8x10xf32>) -> tensor<8x10xf32> loc(#loc118)
    %185 = "linalg.generic"(%181, %184, %140) <{indexing_maps = [#map15, #map15, #map15], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg437: f32 loc(unknown), %arg438: f32 loc(unknown), %arg439: f32 loc(unknown)):
      %538 = "arith.subf"(%arg437, %arg438) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc119)
      "linalg.yield"(%538) : (f32) -> () loc(#loc119)
    }) : (tensor<8x10xf32>, tensor<8x10xf32>, tensor<8x10xf32>) -> tensor<8x10xf32> loc(#loc119)
    %186 = "tensor.empty"() : () -> tensor<8x1024xf32> loc(#loc120)
    %187 = "linalg.fill"(%7, %186) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg435: f32 loc(unknown), %arg436: f32 loc(unknown)):
      "linalg.yield"(%arg435) : (f32) -> () loc(#loc)
    }) : (f32, tensor<8x1024xf32>) -> tensor<8x1024xf32> loc(#loc120)
    %188 = "linalg.matmul"(%185, %arg12, %187) <{indexing_maps = [#map12, #map13, #map14], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg432: f32 loc(unknown), %arg433: f32 loc(unknown), %arg434: f32 loc(unknown)):
      %536 = "arith.mulf"(%arg432, %arg433) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      %537 = "arith.addf"(%arg434, %536) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      "linalg.yield"(%537) : (f32) -> () loc(#loc)
    }) : (tensor<8x10xf32>, tensor<10x1024xf32>, tensor<8x1024xf32>) -> tensor<8x1024xf32> loc(#loc120)
    %189 = "tensor.empty"() : () -> tensor<10x8xf32> loc(#loc121)
    %190 = "linalg.transpose"(%185, %189) <{permutation = array<i64: 1, 0>}> ({
    ^bb0(%arg430: f32 loc(unknown), %arg431: f32 loc(unknown)):
      "linalg.yield"(%arg430) : (f32) -> () loc(#loc121)
    }) : (tensor<8x10xf32>, tensor<10x8xf32>) -> tensor<10x8xf32> loc(#loc121)
    %191 = "tensor.empty"() : () -> tensor<10x1024xf32> loc(#loc122)
    %192 = "linalg.fill"(%7, %191) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg428: f32 loc(unknown), %arg429: f32 loc(unknown)):
      "linalg.yield"(%arg428) : (f32) -> () loc(#loc)
    }) : (f32, tensor<10x1024xf32>) -> tensor<10x1024xf32> loc(#loc122)
    %193 = "linalg.matmul"(%190, %137, %192) <{indexing_maps = [#map12, #map13, #map14], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg425: f32 loc(unknown), %arg426: f32 loc(unknown), %arg427: f32 loc(unknown)):
      %534 = "arith.mulf"(%arg425, %arg426) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      %535 = "arith.addf"(%arg427, %534) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      "linalg.yield"(%535) : (f32) -> () loc(#loc)
    }) : (tensor<10x8xf32>, tensor<8x1024xf32>, tensor<10x1024xf32>) -> tensor<10x1024xf32> loc(#loc122)
    %194 = "tensor.empty"() : () -> tensor<1x10xf32> loc(#loc123)
    %195 = "linalg.fill"(%7, %194) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg423: f32 loc(unknown), %arg424: f32 loc(unknown)):
      "linalg.yield"(%arg423) : (f32) -> () loc(#loc)
    }) : (f32, tensor<1x10xf32>) -> tensor<1x10xf32> loc(#loc123)
    %196 = "linalg.generic"(%185, %195) <{indexing_maps = [#map15, #map21], iterator_types = [#linalg.iterator_type<reduction>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg421: f32 loc(unknown), %arg422: f32 loc(unknown)):
      %533 = "arith.addf"(%arg421, %arg422) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc123)
      "linalg.yield"(%533) : (f32) -> () loc(#loc123)
    }) : (tensor<8x10xf32>, tensor<1x10xf32>) -> tensor<1x10xf32> loc(#loc123)
    %197 = "tensor.collapse_shape"(%196) <{reassociation = [[0, 1]]}> : (tensor<1x10xf32>) -> tensor<10xf32> loc(#loc124)
    %198 = "tensor.expand_shape"(%188) <{reassociation = [[0], [1, 2, 3]], static_output_shape = array<i64: 8, 64, 4, 4>}> : (tensor<8x1024xf32>) -> tensor<8x64x4x4xf32> loc(#loc125)
    %199 = "tensor.empty"() : () -> tensor<8x64x4x4xi1> loc(#loc126)
    %200 = "linalg.generic"(%136, %199) <{indexing_maps = [#map4, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg419: f32 loc(unknown), %arg420: i1 loc(unknown)):
      %532 = "arith.cmpf"(%arg419, %7) <{fastmath = #arith.fastmath<none>, predicate = 5 : i64}> : (f32, f32) -> i1 loc(#loc126)
      "linalg.yield"(%532) : (i1) -> () loc(#loc126)
    }) : (tensor<8x64x4x4xf32>, tensor<8x64x4x4xi1>) -> tensor<8x64x4x4xi1> loc(#loc126)
    %201 = "linalg.generic"(%200, %13, %198, %106) <{indexing_maps = [#map4, #map22, #map4, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 3, 1>}> ({
    ^bb0(%arg415: i1 loc(unknown), %arg416: f32 loc(unknown), %arg417: f32 loc(unknown), %arg418: f32 loc(unknown)):
      %531 = "arith.select"(%arg415, %arg416, %arg417) : (i1, f32, f32) -> f32 loc(#loc127)
      "linalg.yield"(%531) : (f32) -> () loc(#loc127)
    }) : (tensor<8x64x4x4xi1>, tensor<f32>, tensor<8x64x4x4xf32>, tensor<8x64x4x4xf32>) -> tensor<8x64x4x4xf32> loc(#loc127)
    %202 = "linalg.fill"(%7, %123) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg413: f32 loc(unknown), %arg414: f32 loc(unknown)):
      "linalg.yield"(%arg413) : (f32) -> () loc(#loc)
    }) : (f32, tensor<64xf32>) -> tensor<64xf32> loc(#loc128)
    %203 = "linalg.generic"(%201, %202) <{indexing_maps = [#map4, #map23], iterator_types = [#linalg.iterator_type<reduction>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg411: f32 loc(unknown), %arg412: f32 loc(unknown)):
      %530 = "arith.addf"(%arg411, %arg412) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc128)
      "linalg.yield"(%530) : (f32) -> () loc(#loc128)
    }) : (tensor<8x64x4x4xf32>, tensor<64xf32>) -> tensor<64xf32> loc(#loc128)
    %204 = "linalg.generic"(%201, %114, %106) <{indexing_maps = [#map4, #map4, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg408: f32 loc(unknown), %arg409: f32 loc(unknown), %arg410: f32 loc(unknown)):
      %529 = "arith.mulf"(%arg408, %arg409) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc129)
      "linalg.yield"(%529) : (f32) -> () loc(#loc129)
    }) : (tensor<8x64x4x4xf32>, tensor<8x64x4x4xf32>, tensor<8x64x4x4xf32>) -> tensor<8x64x4x4xf32> loc(#loc129)
    %205 = "linalg.generic"(%204, %202) <{indexing_maps = [#map4, #map23], iterator_types = [#linalg.iterator_type<reduction>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg406: f32 loc(unknown), %arg407: f32 loc(unknown)):
      %528 = "arith.addf"(%arg406, %arg407) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc131)
      "linalg.yield"(%528) : (f32) -> () loc(#loc131)
    }) : (tensor<8x64x4x4xf32>, tensor<64xf32>) -> tensor<64xf32> loc(#loc131)
    %206 = "linalg.generic"(%203, %123) <{indexing_maps = [#map6, #map6], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg404: f32 loc(unknown), %arg405: f32 loc(unknown)):
      %527 = "arith.mulf"(%arg404, %24) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc132)
      "linalg.yield"(%527) : (f32) -> () loc(#loc132)
    }) : (tensor<64xf32>, tensor<64xf32>) -> tensor<64xf32> loc(#loc132)
    %207 = "tensor.expand_shape"(%206) <{reassociation = [[0, 1, 2, 3]], static_output_shape = array<i64: 1, 64, 1, 1>}> : (tensor<64xf32>) -> tensor<1x64x1x1xf32> loc(#loc133)
    %208 = "linalg.generic"(%205, %123) <{indexing_maps = [#map6, #map6], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg402: f32 loc(unknown), %arg403: f32 loc(unknown)):
      %526 = "arith.mulf"(%arg402, %24) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc134)
      "linalg.yield"(%526) : (f32) -> () loc(#loc134)
    }) : (tensor<64xf32>, tensor<64xf32>) -> tensor<64xf32> loc(#loc134)
    %209 = "linalg.generic"(%122, %122, %123) <{indexing_maps = [#map6, #map6, #map6], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg399: f32 loc(callsite(#loc24 at #loc77)), %arg400: f32 loc(callsite(#loc24 at #loc77)), %arg401: f32 loc(unknown)):
      %525 = "arith.mulf"(%arg399, %arg400) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc135)
      "linalg.yield"(%525) : (f32) -> () loc(#loc135)
    }) : (tensor<64xf32>, tensor<64xf32>, tensor<64xf32>) -> tensor<64xf32> loc(#loc135)
    %210 = "linalg.generic"(%208, %209, %123) <{indexing_maps = [#map6, #map6, #map6], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg396: f32 loc(unknown), %arg397: f32 loc(unknown), %arg398: f32 loc(unknown)):
      %524 = "arith.mulf"(%arg396, %arg397) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc136)
      "linalg.yield"(%524) : (f32) -> () loc(#loc136)
    }) : (tensor<64xf32>, tensor<64xf32>, tensor<64xf32>) -> tensor<64xf32> loc(#loc136)
    %211 = "tensor.expand_shape"(%210) <{reassociation = [[0, 1, 2, 3]], static_output_shape = array<i64: 1, 64, 1, 1>}> : (tensor<64xf32>) -> tensor<1x64x1x1xf32> loc(#loc137)
    %212 = "linalg.generic"(%122, %arg10, %123) <{indexing_maps = [#map6, #map6, #map6], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg393: f32 loc(callsite(#loc24 at #loc77)), %arg394: f32 loc(unknown), %arg395: f32 loc(unknown)):
      %523 = "arith.mulf"(%arg393, %arg394) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc138)
      "linalg.yield"(%523) : (f32) -> () loc(#loc138)
    }) : (tensor<64xf32>, tensor<64xf32>, tensor<64xf32>) -> tensor<64xf32> loc(#loc138)
    %213 = "tensor.expand_shape"(%212) <{reassociation = [[0, 1, 2, 3]], static_output_shape = array<i64: 1, 64, 1, 1>}> : (tensor<64xf32>) -> tensor<1x64x1x1xf32> loc(#loc140)
    %214 = "linalg.generic"(%114, %211, %106) <{indexing_maps = [#map4, #map5, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg390: f32 loc(unknown), %arg391: f32 loc(unknown), %arg392: f32 loc(unknown)):
      %522 = "arith.mulf"(%arg390, %arg391) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc141)
      "linalg.yield"(%522) : (f32) -> () loc(#loc141)
    }) : (tensor<8x64x4x4xf32>, tensor<1x64x1x1xf32>, tensor<8x64x4x4xf32>) -> tensor<8x64x4x4xf32> loc(#loc141)
    %215 = "linalg.generic"(%201, %214, %106) <{indexing_maps = [#map4, #map4, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg387: f32 loc(unknown), %arg388: f32 loc(unknown), %arg389: f32 loc(unknown)):
      %521 = "arith.subf"(%arg387, %arg388) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc143)
      "linalg.yield"(%521) : (f32) -> () loc(#loc143)
    }) : (tensor<8x64x4x4xf32>, tensor<8x64x4x4xf32>, tensor<8x64x4x4xf32>) -> tensor<8x64x4x4xf32> loc(#loc143)
    %216 = "linalg.generic"(%215, %207, %106) <{indexing_maps = [#map4, #map5, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg384: f32 loc(unknown), %arg385: f32 loc(unknown), %arg386: f32 loc(unknown)):
      %520 = "arith.subf"(%arg384, %arg385) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc144)
      "linalg.yield"(%520) : (f32) -> () loc(#loc144)
    }) : (tensor<8x64x4x4xf32>, tensor<1x64x1x1xf32>, tensor<8x64x4x4xf32>) -> tensor<8x64x4x4xf32> loc(#loc144)
    %217 = "linalg.generic"(%216, %213, %106) <{indexing_maps = [#map4, #map5, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg381: f32 loc(unknown), %arg382: f32 loc(unknown), %arg383: f32 loc(unknown)):
      %519 = "arith.mulf"(%arg381, %arg382) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc145)
      "linalg.yield"(%519) : (f32) -> () loc(#loc145)
    }) : (tensor<8x64x4x4xf32>, tensor<1x64x1x1xf32>, tensor<8x64x4x4xf32>) -> tensor<8x64x4x4xf32> loc(#loc145)
    %218 = "linalg.generic"(%205, %122, %123) <{indexing_maps = [#map6, #map6, #map6], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg378: f32 loc(unknown), %arg379: f32 loc(callsite(#loc24 at #loc77)), %arg380: f32 loc(unknown)):
      %518 = "arith.mulf"(%arg378, %arg379) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc146)
      "linalg.yield"(%518) : (f32) -> () loc(#loc146)
    }) : (tensor<64xf32>, tensor<64xf32>, tensor<64xf32>) -> tensor<64xf32> loc(#loc146)
    %219 = "tensor.empty"() : () -> tensor<32x64x3x3xf32> loc(#loc147)
    %220 = "linalg.fill"(%7, %219) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg376: f32 loc(unknown), %arg377: f32 loc(unknown)):
      "linalg.yield"(%arg376) : (f32) -> () loc(#loc)
    }) : (f32, tensor<32x64x3x3xf32>) -> tensor<32x64x3x3xf32> loc(#loc147)
    %221 = "linalg.generic"(%220) <{indexing_maps = [#map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 0, 1>}> ({
    ^bb0(%arg375: f32 loc(unknown)):
      %511 = "linalg.index"() <{dim = 0 : i64}> : () -> index loc(#loc147)
      %512 = "linalg.index"() <{dim = 1 : i64}> : () -> index loc(#loc147)
      %513 = "linalg.index"() <{dim = 2 : i64}> : () -> index loc(#loc147)
      %514 = "linalg.index"() <{dim = 3 : i64}> : () -> index loc(#loc147)
      %515 = "arith.subi"(%6, %513) <{overflowFlags = #arith.overflow<none>}> : (index, index) -> index loc(#loc147)
      %516 = "arith.subi"(%6, %514) <{overflowFlags = #arith.overflow<none>}> : (index, index) -> index loc(#loc147)
      %517 = "tensor.extract"(%arg8, %512, %511, %515, %516) : (tensor<64x32x3x3xf32>, index, index, index, index) -> f32 loc(#loc147)
      "linalg.yield"(%517) : (f32) -> () loc(#loc147)
    }) : (tensor<32x64x3x3xf32>) -> tensor<32x64x3x3xf32> loc(#loc147)
    %222 = "tensor.empty"() : () -> tensor<8x64x9x9xf32> loc(#loc147)
    %223 = "linalg.fill"(%7, %222) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg373: f32 loc(unknown), %arg374: f32 loc(unknown)):
      "linalg.yield"(%arg373) : (f32) -> () loc(#loc)
    }) : (f32, tensor<8x64x9x9xf32>) -> tensor<8x64x9x9xf32> loc(#loc147)
    %224 = "tensor.insert_slice"(%217, %223) <{operandSegmentSizes = array<i32: 1, 1, 0, 0, 0>, static_offsets = array<i64: 0, 0, 1, 1>, static_sizes = array<i64: 8, 64, 4, 4>, static_strides = array<i64: 1, 1, 2, 2>}> : (tensor<8x64x4x4xf32>, tensor<8x64x9x9xf32>) -> tensor<8x64x9x9xf32> loc(#loc147)
    %225 = "linalg.fill"(%7, %99) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg371: f32 loc(unknown), %arg372: f32 loc(unknown)):
      "linalg.yield"(%arg371) : (f32) -> () loc(#loc)
    }) : (f32, tensor<8x32x7x7xf32>) -> tensor<8x32x7x7xf32> loc(#loc147)
    %226 = "linalg.conv_2d_nchw_fchw"(%224, %221, %225) <{dilations = dense<1> : vector<2xi64>, operandSegmentSizes = array<i32: 2, 1>, strides = dense<1> : vector<2xi64>}> ({
    ^bb0(%arg368: f32 loc(unknown), %arg369: f32 loc(unknown), %arg370: f32 loc(unknown)):
      %509 = "arith.mulf"(%arg368, %arg369) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      %510 = "arith.addf"(%arg370, %509) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      "linalg.yield"(%510) : (f32) -> () loc(#loc)
    }) {linalg.memoized_indexing_maps = [#map, #map1, #map2]} : (tensor<8x64x9x9xf32>, tensor<32x64x3x3xf32>, tensor<8x32x7x7xf32>) -> tensor<8x32x7x7xf32> loc(#loc147)
    %227 = "tensor.empty"() : () -> tensor<32x8x7x7xf32> loc(#loc147)
    %228 = "linalg.transpose"(%101, %227) <{permutation = array<i64: 1, 0, 2, 3>}> ({
    ^bb0(%arg366: f32 loc(unknown), %arg367: f32 loc(unknown)):
      "linalg.yield"(%arg366) : (f32) -> () loc(#loc147)
    }) : (tensor<8x32x7x7xf32>, tensor<32x8x7x7xf32>) -> tensor<32x8x7x7xf32> loc(#loc147)
    %229 = "tensor.pad"(%228) <{operandSegmentSizes = array<i32: 1, 0, 0>, static_high = array<i64: 0, 0, 1, 1>, static_low = array<i64: 0, 0, 1, 1>}> ({
    ^bb0(%arg362: index loc(unknown), %arg363: index loc(unknown), %arg364: index loc(unknown), %arg365: index loc(unknown)):
      "tensor.yield"(%7) : (f32) -> () loc(#loc147)
    }) : (tensor<32x8x7x7xf32>) -> tensor<32x8x9x9xf32> loc(#loc147)
    %230 = "tensor.empty"() : () -> tensor<32x512x3x3xf32> loc(#loc147)
    %231 = "tensor.expand_shape"(%229) <{reassociation = [[0], [1, 2], [3], [4]], static_output_shape = array<i64: 32, 8, 1, 9, 9>}> : (tensor<32x8x9x9xf32>) -> tensor<32x8x1x9x9xf32> loc(#loc147)
    %232 = "tensor.expand_shape"(%217) <{reassociation = [[0], [1], [2, 3], [4]], static_output_shape = array<i64: 8, 64, 1, 4, 4>}> : (tensor<8x64x4x4xf32>) -> tensor<8x64x1x4x4xf32> loc(#loc147)
    %233 = "tensor.expand_shape"(%230) <{reassociation = [[0], [1, 2], [3], [4]], static_output_shape = array<i64: 32, 8, 64, 3, 3>}> : (tensor<32x512x3x3xf32>) -> tensor<32x8x64x3x3xf32> loc(#loc147)
    %234 = "linalg.fill"(%7, %233) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg360: f32 loc(unknown), %arg361: f32 loc(unknown)):
      "linalg.yield"(%arg360) : (f32) -> () loc(#loc)
    }) : (f32, tensor<32x8x64x3x3xf32>) -> tensor<32x8x64x3x3xf32> loc(#loc147)
    %235 = "linalg.conv_2d_ngchw_gfchw"(%231, %232, %234) <{dilations = dense<2> : vector<2xi64>, operandSegmentSizes = array<i32: 2, 1>, strides = dense<1> : vector<2xi64>}> ({
    ^bb0(%arg357: f32 loc(unknown), %arg358: f32 loc(unknown), %arg359: f32 loc(unknown)):
      %507 = "arith.mulf"(%arg357, %arg358) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      %508 = "arith.addf"(%arg359, %507) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      "linalg.yield"(%508) : (f32) -> () loc(#loc)
    }) {linalg.memoized_indexing_maps = [#map24, #map25, #map26]} : (tensor<32x8x1x9x9xf32>, tensor<8x64x1x4x4xf32>, tensor<32x8x64x3x3xf32>) -> tensor<32x8x64x3x3xf32> loc(#loc147)
    %236 = "tensor.empty"() : () -> tensor<8x64x32x3x3xf32> loc(#loc147)
    %237 = "linalg.transpose"(%235, %236) <{permutation = array<i64: 1, 2, 0, 3, 4>}> ({
    ^bb0(%arg355: f32 loc(unknown), %arg356: f32 loc(unknown)):
      "linalg.yield"(%arg355) : (f32) -> () loc(#loc147)
    }) : (tensor<32x8x64x3x3xf32>, tensor<8x64x32x3x3xf32>) -> tensor<8x64x32x3x3xf32> loc(#loc147)
    %238 = "tensor.empty"() : () -> tensor<64x32x3x3xf32> loc(#loc147)
    %239 = "linalg.fill"(%7, %238) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg353: f32 loc(unknown), %arg354: f32 loc(unknown)):
      "linalg.yield"(%arg353) : (f32) -> () loc(#loc)
    }) : (f32, tensor<64x32x3x3xf32>) -> tensor<64x32x3x3xf32> loc(#loc147)
    %240 = "linalg.generic"(%237, %239) <{indexing_maps = [#map27, #map28], iterator_types = [#linalg.iterator_type<reduction>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg351: f32 loc(unknown), %arg352: f32 loc(unknown)):
      %506 = "arith.addf"(%arg351, %arg352) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc147)
      "linalg.yield"(%506) : (f32) -> () loc(#loc147)
    }) : (tensor<8x64x32x3x3xf32>, tensor<64x32x3x3xf32>) -> tensor<64x32x3x3xf32> loc(#loc147)
    %241 = "linalg.generic"(%217, %202) <{indexing_maps = [#map4, #map23], iterator_types = [#linalg.iterator_type<reduction>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg349: f32 loc(unknown), %arg350: f32 loc(unknown)):
      %505 = "arith.addf"(%arg349, %arg350) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc147)
      "linalg.yield"(%505) : (f32) -> () loc(#loc147)
    }) : (tensor<8x64x4x4xf32>, tensor<64xf32>) -> tensor<64xf32> loc(#loc147)
    %242 = "tensor.empty"() : () -> tensor<7xi64> loc(#loc148)
    %243 = "linalg.generic"(%242) <{indexing_maps = [#map6], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 0, 1>}> ({
    ^bb0(%arg348: i64 loc(unknown)):
      %503 = "linalg.index"() <{dim = 0 : i64}> : () -> index loc(#loc148)
      %504 = "arith.index_cast"(%503) : (index) -> i64 loc(#loc148)
      "linalg.yield"(%504) : (i64) -> () loc(#loc148)
    }) : (tensor<7xi64>) -> tensor<7xi64> loc(#loc148)
    %244 = "linalg.generic"(%243, %242) <{indexing_maps = [#map6, #map6], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg346: i64 loc(unknown), %arg347: i64 loc(unknown)):
      %502 = "arith.muli"(%arg346, %3) <{overflowFlags = #arith.overflow<none>}> : (i64, i64) -> i64 loc(#loc149)
      "linalg.yield"(%502) : (i64) -> () loc(#loc149)
    }) : (tensor<7xi64>, tensor<7xi64>) -> tensor<7xi64> loc(#loc149)
    %245 = "tensor.expand_shape"(%244) <{reassociation = [[0, 1]], static_output_shape = array<i64: 7, 1>}> : (tensor<7xi64>) -> tensor<7x1xi64> loc(#loc150)
    %246 = "tensor.expand_shape"(%244) <{reassociation = [[0, 1]], static_output_shape = array<i64: 1, 7>}> : (tensor<7xi64>) -> tensor<1x7xi64> loc(#loc151)
    %247 = "tensor.empty"() : () -> tensor<7x1xi64> loc(#loc152)
    %248 = "linalg.generic"(%245, %247) <{indexing_maps = [#map15, #map15], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg344: i64 loc(unknown), %arg345: i64 loc(unknown)):
      %501 = "arith.muli"(%arg344, %1) <{overflowFlags = #arith.overflow<none>}> : (i64, i64) -> i64 loc(#loc152)
      "linalg.yield"(%501) : (i64) -> () loc(#loc152)
    }) : (tensor<7x1xi64>, tensor<7x1xi64>) -> tensor<7x1xi64> loc(#loc152)
    %249 = "tensor.empty"() : () -> tensor<7x7xi64> loc(#loc153)
    %250 = "linalg.generic"(%248, %246, %249) <{indexing_maps = [#map18, #map21, #map15], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg341: i64 loc(unknown), %arg342: i64 loc(unknown), %arg343: i64 loc(unknown)):
      %500 = "arith.addi"(%arg341, %arg342) <{overflowFlags = #arith.overflow<none>}> : (i64, i64) -> i64 loc(#loc153)
      "linalg.yield"(%500) : (i64) -> () loc(#loc153)
    }) : (tensor<7x1xi64>, tensor<1x7xi64>, tensor<7x7xi64>) -> tensor<7x7xi64> loc(#loc153)
    %251 = "tensor.empty"() : () -> tensor<8x32x7x7xi1> loc(#loc154)
    %252 = "linalg.generic"(%104, %250, %251) <{indexing_maps = [#map4, #map29, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg338: i64 loc(unknown), %arg339: i64 loc(unknown), %arg340: i1 loc(unknown)):
      %499 = "arith.cmpi"(%arg338, %arg339) <{predicate = 0 : i64}> : (i64, i64) -> i1 loc(#loc154)
      "linalg.yield"(%499) : (i1) -> () loc(#loc154)
    }) : (tensor<8x32x7x7xi64>, tensor<7x7xi64>, tensor<8x32x7x7xi1>) -> tensor<8x32x7x7xi1> loc(#loc154)
    %253 = "linalg.generic"(%252, %226, %13, %99) <{indexing_maps = [#map4, #map4, #map22, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 3, 1>}> ({
    ^bb0(%arg334: i1 loc(unknown), %arg335: f32 loc(unknown), %arg336: f32 loc(unknown), %arg337: f32 loc(unknown)):
      %498 = "arith.select"(%arg334, %arg335, %arg336) : (i1, f32, f32) -> f32 loc(#loc155)
      "linalg.yield"(%498) : (f32) -> () loc(#loc155)
    }) : (tensor<8x32x7x7xi1>, tensor<8x32x7x7xf32>, tensor<f32>, tensor<8x32x7x7xf32>) -> tensor<8x32x7x7xf32> loc(#loc155)
    %254 = "tensor.expand_shape"(%253) <{reassociation = [[0], [1], [2], [3, 4, 5]], static_output_shape = array<i64: 8, 32, 7, 1, 7, 1>}> : (tensor<8x32x7x7xf32>) -> tensor<8x32x7x1x7x1xf32> loc(#loc156)
    %255 = "tensor.pad"(%254) <{operandSegmentSizes = array<i32: 1, 0, 0>, static_high = array<i64: 0, 0, 0, 1, 0, 1>, static_low = array<i64: 0, 0, 0, 0, 0, 0>}> ({
    ^bb0(%arg328: index loc(unknown), %arg329: index loc(unknown), %arg330: index loc(unknown), %arg331: index loc(unknown), %arg332: index loc(unknown), %arg333: index loc(unknown)):
      "tensor.yield"(%7) : (f32) -> () loc(#loc157)
    }) : (tensor<8x32x7x1x7x1xf32>) -> tensor<8x32x7x2x7x2xf32> loc(#loc157)
    %256 = "tensor.collapse_shape"(%255) <{reassociation = [[0], [1], [2, 3], [4, 5]]}> : (tensor<8x32x7x2x7x2xf32>) -> tensor<8x32x14x14xf32> loc(#loc158)
    %257 = "tensor.extract_slice"(%256) <{operandSegmentSizes = array<i32: 1, 0, 0, 0>, static_offsets = array<i64: 0, 0, 0, 0>, static_sizes = array<i64: 8, 32, 13, 14>, static_strides = array<i64: 1, 1, 1, 1>}> : (tensor<8x32x14x14xf32>) -> tensor<8x32x13x14xf32> loc(#loc159)
    %258 = "tensor.extract_slice"(%257) <{operandSegmentSizes = array<i32: 1, 0, 0, 0>, static_offsets = array<i64: 0, 0, 0, 0>, static_sizes = array<i64: 8, 32, 13, 13>, static_strides = array<i64: 1, 1, 1, 1>}> : (tensor<8x32x13x14xf32>) -> tensor<8x32x13x13xf32> loc(#loc160)
    %259 = "tensor.pad"(%258) <{operandSegmentSizes = array<i32: 1, 0, 0>, static_high = array<i64: 0, 0, 1, 1>, static_low = array<i64: 0, 0, 0, 0>}> ({
    ^bb0(%arg324: index loc(unknown), %arg325: index loc(unknown), %arg326: index loc(unknown), %arg327: index loc(unknown)):
      "tensor.yield"(%7) : (f32) -> () loc(#loc161)
    }) : (tensor<8x32x13x13xf32>) -> tensor<8x32x14x14xf32> loc(#loc161)
    %260 = "linalg.generic"(%244, %242) <{indexing_maps = [#map6, #map6], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg322: i64 loc(unknown), %arg323: i64 loc(unknown)):
      %497 = "arith.addi"(%arg322, %5) <{overflowFlags = #arith.overflow<none>}> : (i64, i64) -> i64 loc(#loc162)
      "linalg.yield"(%497) : (i64) -> () loc(#loc162)
    }) : (tensor<7xi64>, tensor<7xi64>) -> tensor<7xi64> loc(#loc162)
    %261 = "tensor.expand_shape"(%260) <{reassociation = [[0, 1]], static_output_shape = array<i64: 1, 7>}> : (tensor<7xi64>) -> tensor<1x7xi64> loc(#loc164)
    %262 = "linalg.generic"(%248, %261, %249) <{indexing_maps = [#map18, #map21, #map15], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg319: i64 loc(unknown), %arg320: i64 loc(unknown), %arg321: i64 loc(unknown)):
      %496 = "arith.addi"(%arg319, %arg320) <{overflowFlags = #arith.overflow<none>}> : (i64, i64) -> i64 loc(#loc165)
      "linalg.yield"(%496) : (i64) -> () loc(#loc165)
    }) : (tensor<7x1xi64>, tensor<1x7xi64>, tensor<7x7xi64>) -> tensor<7x7xi64> loc(#loc165)
    %263 = "linalg.generic"(%104, %262, %251) <{indexing_maps = [#map4, #map29, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg316: i64 loc(unknown), %arg317: i64 loc(unknown), %arg318: i1 loc(unknown)):
      %495 = "arith.cmpi"(%arg316, %arg317) <{predicate = 0 : i64}> : (i64, i64) -> i1 loc(#loc167)
      "linalg.yield"(%495) : (i1) -> () loc(#loc167)
    }) : (tensor<8x32x7x7xi64>, tensor<7x7xi64>, tensor<8x32x7x7xi1>) -> tensor<8x32x7x7xi1> loc(#loc167)
    %264 = "linalg.generic"(%263, %226, %13, %99) <{indexing_maps = [#map4, #map4, #map22, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 3, 1>}> ({
    ^bb0(%arg312: i1 loc(unknown), %arg313: f32 loc(unknown), %arg314: f32 loc(unknown), %arg315: f32 loc(unknown)):
      %494 = "arith.select"(%arg312, %arg313, %arg314) : (i1, f32, f32) -> f32 loc(#loc168)
      "linalg.yield"(%494) : (f32) -> () loc(#loc168)
    }) : (tensor<8x32x7x7xi1>, tensor<8x32x7x7xf32>, tensor<f32>, tensor<8x32x7x7xf32>) -> tensor<8x32x7x7xf32> loc(#loc168)
    %265 = "tensor.expand_shape"(%264) <{reassociation = [[0], [1], [2], [3, 4, 5]], static_output_shape = array<i64: 8, 32, 7, 1, 7, 1>}> : (tensor<8x32x7x7xf32>) -> tensor<8x32x7x1x7x1xf32> loc(#loc169)
    %266 = "tensor.pad"(%265) <{operandSegmentSizes = array<i32: 1, 0, 0>, static_high = array<i64: 0, 0, 0, 1, 0, 1>, static_low = array<i64: 0, 0, 0, 0, 0, 0>}> ({
    ^bb0(%arg306: index loc(unknown), %arg307: index loc(unknown), %arg308: index loc(unknown), %arg309: index loc(unknown), %arg310: index loc(unknown), %arg311: index loc(unknown)):
      "tensor.yield"(%7) : (f32) -> () loc(#loc170)
    }) : (tensor<8x32x7x1x7x1xf32>) -> tensor<8x32x7x2x7x2xf32> loc(#loc170)
    %267 = "tensor.collapse_shape"(%266) <{reassociation = [[0], [1], [2, 3], [4, 5]]}> : (tensor<8x32x7x2x7x2xf32>) -> tensor<8x32x14x14xf32> loc(#loc171)
    %268 = "tensor.extract_slice"(%267) <{operandSegmentSizes = array<i32: 1, 0, 0, 0>, static_offsets = array<i64: 0, 0, 0, 0>, static_sizes = array<i64: 8, 32, 13, 14>, static_strides = array<i64: 1, 1, 1, 1>}> : (tensor<8x32x14x14xf32>) -> tensor<8x32x13x14xf32> loc(#loc172)
    %269 = "tensor.extract_slice"(%268) <{operandSegmentSizes = array<i32: 1, 0, 0, 0>, static_offsets = array<i64: 0, 0, 0, 0>, static_sizes = array<i64: 8, 32, 13, 13>, static_strides = array<i64: 1, 1, 1, 1>}> : (tensor<8x32x13x14xf32>) -> tensor<8x32x13x13xf32> loc(#loc173)
    %270 = "tensor.pad"(%269) <{operandSegmentSizes = array<i32: 1, 0, 0>, static_high = array<i64: 0, 0, 1, 0>, static_low = array<i64: 0, 0, 0, 1>}> ({
    ^bb0(%arg302: index loc(unknown), %arg303: index loc(unknown), %arg304: index loc(unknown), %arg305: index loc(unknown)):
      "tensor.yield"(%7) : (f32) -> () loc(#loc174)
    }) : (tensor<8x32x13x13xf32>) -> tensor<8x32x14x14xf32> loc(#loc174)
    %271 = "linalg.generic"(%259, %270, %68) <{indexing_maps = [#map4, #map4, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg299: f32 loc(unknown), %arg300: f32 loc(unknown), %arg301: f32 loc(unknown)):
      %493 = "arith.addf"(%arg299, %arg300) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc175)
      "linalg.yield"(%493) : (f32) -> () loc(#loc175)
    }) : (tensor<8x32x14x14xf32>, tensor<8x32x14x14xf32>, tensor<8x32x14x14xf32>) -> tensor<8x32x14x14xf32> loc(#loc175)
    %272 = "tensor.expand_shape"(%260) <{reassociation = [[0, 1]], static_output_shape = array<i64: 7, 1>}> : (tensor<7xi64>) -> tensor<7x1xi64> loc(#loc176)
    %273 = "linalg.generic"(%272, %247) <{indexing_maps = [#map15, #map15], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg297: i64 loc(unknown), %arg298: i64 loc(unknown)):
      %492 = "arith.muli"(%arg297, %1) <{overflowFlags = #arith.overflow<none>}> : (i64, i64) -> i64 loc(#loc177)
      "linalg.yield"(%492) : (i64) -> () loc(#loc177)
    }) : (tensor<7x1xi64>, tensor<7x1xi64>) -> tensor<7x1xi64> loc(#loc177)
    %274 = "linalg.generic"(%273, %246, %249) <{indexing_maps = [#map18, #map21, #map15], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg294: i64 loc(unknown), %arg295: i64 loc(unknown), %arg296: i64 loc(unknown)):
      %491 = "arith.addi"(%arg294, %arg295) <{overflowFlags = #arith.overflow<none>}> : (i64, i64) -> i64 loc(#loc178)
      "linalg.yield"(%491) : (i64) -> () loc(#loc178)
    }) : (tensor<7x1xi64>, tensor<1x7xi64>, tensor<7x7xi64>) -> tensor<7x7xi64> loc(#loc178)
    %275 = "linalg.generic"(%104, %274, %251) <{indexing_maps = [#map4, #map29, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg291: i64 loc(unknown), %arg292: i64 loc(unknown), %arg293: i1 loc(unknown)):
      %490 = "arith.cmpi"(%arg291, %arg292) <{predicate = 0 : i64}> : (i64, i64) -> i1 loc(#loc180)
      "linalg.yield"(%490) : (i1) -> () loc(#loc180)
    }) : (tensor<8x32x7x7xi64>, tensor<7x7xi64>, tensor<8x32x7x7xi1>) -> tensor<8x32x7x7xi1> loc(#loc180)
    %276 = "linalg.generic"(%275, %226, %13, %99) <{indexing_maps = [#map4, #map4, #map22, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 3, 1>}> ({
    ^bb0(%arg287: i1 loc(unknown), %arg288: f32 loc(unknown), %arg289: f32 loc(unknown), %arg290: f32 loc(unknown)):
      %489 = "arith.select"(%arg287, %arg288, %arg289) : (i1, f32, f32) -> f32 loc(#loc181)
      "linalg.yield"(%489) : (f32) -> () loc(#loc181)
    }) : (tensor<8x32x7x7xi1>, tensor<8x32x7x7xf32>, tensor<f32>, tensor<8x32x7x7xf32>) -> tensor<8x32x7x7xf32> loc(#loc181)
    %277 = "tensor.expand_shape"(%276) <{reassociation = [[0], [1], [2], [3, 4, 5]], static_output_shape = array<i64: 8, 32, 7, 1, 7, 1>}> : (tensor<8x32x7x7xf32>) -> tensor<8x32x7x1x7x1xf32> loc(#loc182)
    %278 = "tensor.pad"(%277) <{operandSegmentSizes = array<i32: 1, 0, 0>, static_high = array<i64: 0, 0, 0, 1, 0, 1>, static_low = array<i64: 0, 0, 0, 0, 0, 0>}> ({
    ^bb0(%arg281: index loc(unknown), %arg282: index loc(unknown), %arg283: index loc(unknown), %arg284: index loc(unknown), %arg285: index loc(unknown), %arg286: index loc(unknown)):
      "tensor.yield"(%7) : (f32) -> () loc(#loc183)
    }) : (tensor<8x32x7x1x7x1xf32>) -> tensor<8x32x7x2x7x2xf32> loc(#loc183)
    %279 = "tensor.collapse_shape"(%278) <{reassociation = [[0], [1], [2, 3], [4, 5]]}> : (tensor<8x32x7x2x7x2xf32>) -> tensor<8x32x14x14xf32> loc(#loc184)
    %280 = "tensor.extract_slice"(%279) <{operandSegmentSizes = array<i32: 1, 0, 0, 0>, static_offsets = array<i64: 0, 0, 0, 0>, static_sizes = array<i64: 8, 32, 13, 14>, static_strides = array<i64: 1, 1, 1, 1>}> : (tensor<8x32x14x14xf32>) -> tensor<8x32x13x14xf32> loc(#loc185)
    %281 = "tensor.extract_slice"(%280) <{operandSegmentSizes = array<i32: 1, 0, 0, 0>, static_offsets = array<i64: 0, 0, 0, 0>, static_sizes = array<i64: 8, 32, 13, 13>, static_strides = array<i64: 1, 1, 1, 1>}> : (tensor<8x32x13x14xf32>) -> tensor<8x32x13x13xf32> loc(#loc186)
    %282 = "tensor.pad"(%281) <{operandSegmentSizes = array<i32: 1, 0, 0>, static_high = array<i64: 0, 0, 0, 1>, static_low = array<i64: 0, 0, 1, 0>}> ({
    ^bb0(%arg277: index loc(unknown), %arg278: index loc(unknown), %arg279: index loc(unknown), %arg280: index loc(unknown)):
      "tensor.yield"(%7) : (f32) -> () loc(#loc187)
    }) : (tensor<8x32x13x13xf32>) -> tensor<8x32x14x14xf32> loc(#loc187)
    %283 = "linalg.generic"(%271, %282, %68) <{indexing_maps = [#map4, #map4, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg274: f32 loc(unknown), %arg275: f32 loc(unknown), %arg276: f32 loc(unknown)):
      %488 = "arith.addf"(%arg274, %arg275) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc188)
      "linalg.yield"(%488) : (f32) -> () loc(#loc188)
    }) : (tensor<8x32x14x14xf32>, tensor<8x32x14x14xf32>, tensor<8x32x14x14xf32>) -> tensor<8x32x14x14xf32> loc(#loc188)
    %284 = "linalg.generic"(%273, %261, %249) <{indexing_maps = [#map18, #map21, #map15], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg271: i64 loc(unknown), %arg272: i64 loc(unknown), %arg273: i64 loc(unknown)):
      %487 = "arith.addi"(%arg271, %arg272) <{overflowFlags = #arith.overflow<none>}> : (i64, i64) -> i64 loc(#loc189)
      "linalg.yield"(%487) : (i64) -> () loc(#loc189)
    }) : (tensor<7x1xi64>, tensor<1x7xi64>, tensor<7x7xi64>) -> tensor<7x7xi64> loc(#loc189)
    %285 = "linalg.generic"(%104, %284, %251) <{indexing_maps = [#map4, #map29, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg268: i64 loc(unknown), %arg269: i64 loc(unknown), %arg270: i1 loc(unknown)):
      %486 = "arith.cmpi"(%arg268, %arg269) <{predicate = 0 : i64}> : (i64, i64) -> i1 loc(#loc192)
      "linalg.yield"(%486) : (i1) -> () loc(#loc192)
    }) : (tensor<8x32x7x7xi64>, tensor<7x7xi64>, tensor<8x32x7x7xi1>) -> tensor<8x32x7x7xi1> loc(#loc192)
    %286 = "linalg.generic"(%285, %226, %13, %99) <{indexing_maps = [#map4, #map4, #map22, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 3, 1>}> ({
    ^bb0(%arg264: i1 loc(unknown), %arg265: f32 loc(unknown), %arg266: f32 loc(unknown), %arg267: f32 loc(unknown)):
      %485 = "arith.select"(%arg264, %arg265, %arg266) : (i1, f32, f32) -> f32 loc(#loc193)
      "linalg.yield"(%485) : (f32) -> () loc(#loc193)
    }) : (tensor<8x32x7x7xi1>, tensor<8x32x7x7xf32>, tensor<f32>, tensor<8x32x7x7xf32>) -> tensor<8x32x7x7xf32> loc(#loc193)
    %287 = "tensor.expand_shape"(%286) <{reassociation = [[0], [1], [2], [3, 4, 5]], static_output_shape = array<i64: 8, 32, 7, 1, 7, 1>}> : (tensor<8x32x7x7xf32>) -> tensor<8x32x7x1x7x1xf32> loc(#loc194)
    %288 = "tensor.pad"(%287) <{operandSegmentSizes = array<i32: 1, 0, 0>, static_high = array<i64: 0, 0, 0, 1, 0, 1>, static_low = array<i64: 0, 0, 0, 0, 0, 0>}> ({
    ^bb0(%arg258: index loc(unknown), %arg259: index loc(unknown), %arg260: index loc(unknown), %arg261: index loc(unknown), %arg262: index loc(unknown), %arg263: index loc(unknown)):
      "tensor.yield"(%7) : (f32) -> () loc(#loc195)
    }) : (tensor<8x32x7x1x7x1xf32>) -> tensor<8x32x7x2x7x2xf32> loc(#loc195)
    %289 = "tensor.collapse_shape"(%288) <{reassociation = [[0], [1], [2, 3], [4, 5]]}> : (tensor<8x32x7x2x7x2xf32>) -> tensor<8x32x14x14xf32> loc(#loc196)
    %290 = "tensor.extract_slice"(%289) <{operandSegmentSizes = array<i32: 1, 0, 0, 0>, static_offsets = array<i64: 0, 0, 0, 0>, static_sizes = array<i64: 8, 32, 13, 14>, static_strides = array<i64: 1, 1, 1, 1>}> : (tensor<8x32x14x14xf32>) -> tensor<8x32x13x14xf32> loc(#loc197)
    %291 = "tensor.extract_slice"(%290) <{operandSegmentSizes = array<i32: 1, 0, 0, 0>, static_offsets = array<i64: 0, 0, 0, 0>, static_sizes = array<i64: 8, 32, 13, 13>, static_strides = array<i64: 1, 1, 1, 1>}> : (tensor<8x32x13x14xf32>) -> tensor<8x32x13x13xf32> loc(#loc198)
    %292 = "tensor.pad"(%291) <{operandSegmentSizes = array<i32: 1, 0, 0>, static_high = array<i64: 0, 0, 0, 0>, static_low = array<i64: 0, 0, 1, 1>}> ({
    ^bb0(%arg254: index loc(unknown), %arg255: index loc(unknown), %arg256: index loc(unknown), %arg257: index loc(unknown)):
      "tensor.yield"(%7) : (f32) -> () loc(#loc199)
    }) : (tensor<8x32x13x13xf32>) -> tensor<8x32x14x14xf32> loc(#loc199)
    %293 = "linalg.generic"(%283, %292, %68) <{indexing_maps = [#map4, #map4, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg251: f32 loc(unknown), %arg252: f32 loc(unknown), %arg253: f32 loc(unknown)):
      %484 = "arith.addf"(%arg251, %arg252) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc200)
      "linalg.yield"(%484) : (f32) -> () loc(#loc200)
    }) : (tensor<8x32x14x14xf32>, tensor<8x32x14x14xf32>, tensor<8x32x14x14xf32>) -> tensor<8x32x14x14xf32> loc(#loc200)
    %294 = "tensor.empty"() : () -> tensor<8x32x14x14xi1> loc(#loc201)
    %295 = "linalg.generic"(%98, %294) <{indexing_maps = [#map4, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg249: f32 loc(unknown), %arg250: i1 loc(unknown)):
      %483 = "arith.cmpf"(%arg249, %7) <{fastmath = #arith.fastmath<none>, predicate = 5 : i64}> : (f32, f32) -> i1 loc(#loc201)
      "linalg.yield"(%483) : (i1) -> () loc(#loc201)
    }) : (tensor<8x32x14x14xf32>, tensor<8x32x14x14xi1>) -> tensor<8x32x14x14xi1> loc(#loc201)
    %296 = "linalg.generic"(%295, %13, %293, %68) <{indexing_maps = [#map4, #map22, #map4, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 3, 1>}> ({
    ^bb0(%arg245: i1 loc(unknown), %arg246: f32 loc(unknown), %arg247: f32 loc(unknown), %arg248: f32 loc(unknown)):
      %482 = "arith.select"(%arg245, %arg246, %arg247) : (i1, f32, f32) -> f32 loc(#loc202)
      "linalg.yield"(%482) : (f32) -> () loc(#loc202)
    }) : (tensor<8x32x14x14xi1>, tensor<f32>, tensor<8x32x14x14xf32>, tensor<8x32x14x14xf32>) -> tensor<8x32x14x14xf32> loc(#loc202)
    %297 = "linalg.fill"(%7, %85) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg243: f32 loc(unknown), %arg244: f32 loc(unknown)):
      "linalg.yield"(%arg243) : (f32) -> () loc(#loc)
    }) : (f32, tensor<32xf32>) -> tensor<32xf32> loc(#loc203)
    %298 = "linalg.generic"(%296, %297) <{indexing_maps = [#map4, #map23], iterator_types = [#linalg.iterator_type<reduction>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg241: f32 loc(unknown), %arg242: f32 loc(unknown)):
      %481 = "arith.addf"(%arg241, %arg242) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc203)
      "linalg.yield"(%481) : (f32) -> () loc(#loc203)
    }) : (tensor<8x32x14x14xf32>, tensor<32xf32>) -> tensor<32xf32> loc(#loc203)
    %299 = "linalg.generic"(%296, %76, %68) <{indexing_maps = [#map4, #map4, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg238: f32 loc(unknown), %arg239: f32 loc(unknown), %arg240: f32 loc(unknown)):
      %480 = "arith.mulf"(%arg238, %arg239) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc204)
      "linalg.yield"(%480) : (f32) -> () loc(#loc204)
    }) : (tensor<8x32x14x14xf32>, tensor<8x32x14x14xf32>, tensor<8x32x14x14xf32>) -> tensor<8x32x14x14xf32> loc(#loc204)
    %300 = "linalg.generic"(%299, %297) <{indexing_maps = [#map4, #map23], iterator_types = [#linalg.iterator_type<reduction>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg236: f32 loc(unknown), %arg237: f32 loc(unknown)):
      %479 = "arith.addf"(%arg236, %arg237) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc206)
      "linalg.yield"(%479) : (f32) -> () loc(#loc206)
    }) : (tensor<8x32x14x14xf32>, tensor<32xf32>) -> tensor<32xf32> loc(#loc206)
    %301 = "linalg.generic"(%298, %85) <{indexing_maps = [#map6, #map6], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg234: f32 loc(unknown), %arg235: f32 loc(unknown)):
      %477 = "arith.constant"() <{value = 6.37755089E-4 : f32}> : () -> f32 loc(#loc207)
      %478 = "arith.mulf"(%arg234, %477) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc207)
      "linalg.yield"(%478) : (f32) -> () loc(#loc207)
    }) : (tensor<32xf32>, tensor<32xf32>) -> tensor<32xf32> loc(#loc207)
    %302 = "tensor.expand_shape"(%301) <{reassociation = [[0, 1, 2, 3]], static_output_shape = array<i64: 1, 32, 1, 1>}> : (tensor<32xf32>) -> tensor<1x32x1x1xf32> loc(#loc208)
    %303 = "linalg.generic"(%300, %85) <{indexing_maps = [#map6, #map6], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg232: f32 loc(unknown), %arg233: f32 loc(unknown)):
      %475 = "arith.constant"() <{value = 6.37755089E-4 : f32}> : () -> f32 loc(#loc209)
      %476 = "arith.mulf"(%arg232, %475) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc209)
      "linalg.yield"(%476) : (f32) -> () loc(#loc209)
    }) : (tensor<32xf32>, tensor<32xf32>) -> tensor<32xf32> loc(#loc209)
    %304 = "linalg.generic"(%84, %84, %85) <{indexing_maps = [#map6, #map6, #map6], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg229: f32 loc(callsite(#loc24 at #loc50)), %arg230: f32 loc(callsite(#loc24 at #loc50)), %arg231: f32 loc(unknown)):
      %474 = "arith.mulf"(%arg229, %arg230) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc210)
      "linalg.yield"(%474) : (f32) -> () loc(#loc210)
    }) : (tensor<32xf32>, tensor<32xf32>, tensor<32xf32>) -> tensor<32xf32> loc(#loc210)
    %305 = "linalg.generic"(%303, %304, %85) <{indexing_maps = [#map6, #map6, #map6], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg226: f32 loc(unknown), %arg227: f32 loc(unknown), %arg228: f32 loc(unknown)):
      %473 = "arith.mulf"(%arg226, %arg227) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc211)
      "linalg.yield"(%473) : (f32) -> () loc(#loc211)
    }) : (tensor<32xf32>, tensor<32xf32>, tensor<32xf32>) -> tensor<32xf32> loc(#loc211)
    %306 = "tensor.expand_shape"(%305) <{reassociation = [[0, 1, 2, 3]], static_output_shape = array<i64: 1, 32, 1, 1>}> : (tensor<32xf32>) -> tensor<1x32x1x1xf32> loc(#loc212)
    %307 = "linalg.generic"(%84, %arg6, %85) <{indexing_maps = [#map6, #map6, #map6], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg223: f32 loc(callsite(#loc24 at #loc50)), %arg224: f32 loc(unknown), %arg225: f32 loc(unknown)):
      %472 = "arith.mulf"(%arg223, %arg224) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc213)
      "linalg.yield"(%472) : (f32) -> () loc(#loc213)
    }) : (tensor<32xf32>, tensor<32xf32>, tensor<32xf32>) -> tensor<32xf32> loc(#loc213)
    %308 = "tensor.expand_shape"(%307) <{reassociation = [[0, 1, 2, 3]], static_output_shape = array<i64: 1, 32, 1, 1>}> : (tensor<32xf32>) -> tensor<1x32x1x1xf32> loc(#loc215)
    %309 = "linalg.generic"(%76, %306, %68) <{indexing_maps = [#map4, #map5, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg220: f32 loc(unknown), %arg221: f32 loc(unknown), %arg222: f32 loc(unknown)):
      %471 = "arith.mulf"(%arg220, %arg221) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc216)
      "linalg.yield"(%471) : (f32) -> () loc(#loc216)
    }) : (tensor<8x32x14x14xf32>, tensor<1x32x1x1xf32>, tensor<8x32x14x14xf32>) -> tensor<8x32x14x14xf32> loc(#loc216)
    %310 = "linalg.generic"(%296, %309, %68) <{indexing_maps = [#map4, #map4, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg217: f32 loc(unknown), %arg218: f32 loc(unknown), %arg219: f32 loc(unknown)):
      %470 = "arith.subf"(%arg217, %arg218) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc218)
      "linalg.yield"(%470) : (f32) -> () loc(#loc218)
    }) : (tensor<8x32x14x14xf32>, tensor<8x32x14x14xf32>, tensor<8x32x14x14xf32>) -> tensor<8x32x14x14xf32> loc(#loc218)
    %311 = "linalg.generic"(%310, %302, %68) <{indexing_maps = [#map4, #map5, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg214: f32 loc(unknown), %arg215: f32 loc(unknown), %arg216: f32 loc(unknown)):
      %469 = "arith.subf"(%arg214, %arg215) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc219)
      "linalg.yield"(%469) : (f32) -> () loc(#loc219)
    }) : (tensor<8x32x14x14xf32>, tensor<1x32x1x1xf32>, tensor<8x32x14x14xf32>) -> tensor<8x32x14x14xf32> loc(#loc219)
    %312 = "linalg.generic"(%311, %308, %68) <{indexing_maps = [#map4, #map5, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg211: f32 loc(unknown), %arg212: f32 loc(unknown), %arg213: f32 loc(unknown)):
      %468 = "arith.mulf"(%arg211, %arg212) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc220)
      "linalg.yield"(%468) : (f32) -> () loc(#loc220)
    }) : (tensor<8x32x14x14xf32>, tensor<1x32x1x1xf32>, tensor<8x32x14x14xf32>) -> tensor<8x32x14x14xf32> loc(#loc220)
    %313 = "linalg.generic"(%300, %84, %85) <{indexing_maps = [#map6, #map6, #map6], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg208: f32 loc(unknown), %arg209: f32 loc(callsite(#loc24 at #loc50)), %arg210: f32 loc(unknown)):
      %467 = "arith.mulf"(%arg208, %arg209) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc221)
      "linalg.yield"(%467) : (f32) -> () loc(#loc221)
    }) : (tensor<32xf32>, tensor<32xf32>, tensor<32xf32>) -> tensor<32xf32> loc(#loc221)
    %314 = "tensor.empty"() : () -> tensor<16x32x3x3xf32> loc(#loc222)
    %315 = "linalg.fill"(%7, %314) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg206: f32 loc(unknown), %arg207: f32 loc(unknown)):
      "linalg.yield"(%arg206) : (f32) -> () loc(#loc)
    }) : (f32, tensor<16x32x3x3xf32>) -> tensor<16x32x3x3xf32> loc(#loc222)
    %316 = "linalg.generic"(%315) <{indexing_maps = [#map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 0, 1>}> ({
    ^bb0(%arg205: f32 loc(unknown)):
      %460 = "linalg.index"() <{dim = 0 : i64}> : () -> index loc(#loc222)
      %461 = "linalg.index"() <{dim = 1 : i64}> : () -> index loc(#loc222)
      %462 = "linalg.index"() <{dim = 2 : i64}> : () -> index loc(#loc222)
      %463 = "linalg.index"() <{dim = 3 : i64}> : () -> index loc(#loc222)
      %464 = "arith.subi"(%6, %462) <{overflowFlags = #arith.overflow<none>}> : (index, index) -> index loc(#loc222)
      %465 = "arith.subi"(%6, %463) <{overflowFlags = #arith.overflow<none>}> : (index, index) -> index loc(#loc222)
      %466 = "tensor.extract"(%arg4, %461, %460, %464, %465) : (tensor<32x16x3x3xf32>, index, index, index, index) -> f32 loc(#loc222)
      "linalg.yield"(%466) : (f32) -> () loc(#loc222)
    }) : (tensor<16x32x3x3xf32>) -> tensor<16x32x3x3xf32> loc(#loc222)
    %317 = "tensor.empty"() : () -> tensor<8x32x16x16xf32> loc(#loc222)
    %318 = "linalg.fill"(%7, %317) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg203: f32 loc(unknown), %arg204: f32 loc(unknown)):
      "linalg.yield"(%arg203) : (f32) -> () loc(#loc)
    }) : (f32, tensor<8x32x16x16xf32>) -> tensor<8x32x16x16xf32> loc(#loc222)
    %319 = "tensor.insert_slice"(%312, %318) <{operandSegmentSizes = array<i32: 1, 1, 0, 0, 0>, static_offsets = array<i64: 0, 0, 1, 1>, static_sizes = array<i64: 8, 32, 14, 14>, static_strides = array<i64: 1, 1, 1, 1>}> : (tensor<8x32x14x14xf32>, tensor<8x32x16x16xf32>) -> tensor<8x32x16x16xf32> loc(#loc222)
    %320 = "linalg.fill"(%7, %59) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg201: f32 loc(unknown), %arg202: f32 loc(unknown)):
      "linalg.yield"(%arg201) : (f32) -> () loc(#loc)
    }) : (f32, tensor<8x16x14x14xf32>) -> tensor<8x16x14x14xf32> loc(#loc222)
    %321 = "linalg.conv_2d_nchw_fchw"(%319, %316, %320) <{dilations = dense<1> : vector<2xi64>, operandSegmentSizes = array<i32: 2, 1>, strides = dense<1> : vector<2xi64>}> ({
    ^bb0(%arg198: f32 loc(unknown), %arg199: f32 loc(unknown), %arg200: f32 loc(unknown)):
      %458 = "arith.mulf"(%arg198, %arg199) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      %459 = "arith.addf"(%arg200, %458) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      "linalg.yield"(%459) : (f32) -> () loc(#loc)
    }) {linalg.memoized_indexing_maps = [#map, #map1, #map2]} : (tensor<8x32x16x16xf32>, tensor<16x32x3x3xf32>, tensor<8x16x14x14xf32>) -> tensor<8x16x14x14xf32> loc(#loc222)
    %322 = "tensor.empty"() : () -> tensor<16x8x14x14xf32> loc(#loc222)
    %323 = "linalg.transpose"(%62, %322) <{permutation = array<i64: 1, 0, 2, 3>}> ({
    ^bb0(%arg196: f32 loc(unknown), %arg197: f32 loc(unknown)):
      "linalg.yield"(%arg196) : (f32) -> () loc(#loc222)
    }) : (tensor<8x16x14x14xf32>, tensor<16x8x14x14xf32>) -> tensor<16x8x14x14xf32> loc(#loc222)
    %324 = "tensor.empty"() : () -> tensor<32x8x14x14xf32> loc(#loc222)
    %325 = "linalg.transpose"(%312, %324) <{permutation = array<i64: 1, 0, 2, 3>}> ({
    ^bb0(%arg194: f32 loc(unknown), %arg195: f32 loc(unknown)):
      "linalg.yield"(%arg194) : (f32) -> () loc(#loc222)
    }) : (tensor<8x32x14x14xf32>, tensor<32x8x14x14xf32>) -> tensor<32x8x14x14xf32> loc(#loc222)
    %326 = "tensor.pad"(%323) <{operandSegmentSizes = array<i32: 1, 0, 0>, static_high = array<i64: 0, 0, 1, 1>, static_low = array<i64: 0, 0, 1, 1>}> ({
    ^bb0(%arg190: index loc(unknown), %arg191: index loc(unknown), %arg192: index loc(unknown), %arg193: index loc(unknown)):
      "tensor.yield"(%7) : (f32) -> () loc(#loc222)
    }) : (tensor<16x8x14x14xf32>) -> tensor<16x8x16x16xf32> loc(#loc222)
    %327 = "linalg.conv_2d_nchw_fchw"(%326, %325, %315) <{dilations = dense<1> : vector<2xi64>, operandSegmentSizes = array<i32: 2, 1>, strides = dense<1> : vector<2xi64>}> ({
    ^bb0(%arg187: f32 loc(unknown), %arg188: f32 loc(unknown), %arg189: f32 loc(unknown)):
      %456 = "arith.mulf"(%arg187, %arg188) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      %457 = "arith.addf"(%arg189, %456) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      "linalg.yield"(%457) : (f32) -> () loc(#loc)
    }) {linalg.memoized_indexing_maps = [#map, #map1, #map2]} : (tensor<16x8x16x16xf32>, tensor<32x8x14x14xf32>, tensor<16x32x3x3xf32>) -> tensor<16x32x3x3xf32> loc(#loc222)
    %328 = "tensor.empty"() : () -> tensor<32x16x3x3xf32> loc(#loc222)
    %329 = "linalg.transpose"(%327, %328) <{permutation = array<i64: 1, 0, 2, 3>}> ({
    ^bb0(%arg185: f32 loc(unknown), %arg186: f32 loc(unknown)):
      "linalg.yield"(%arg185) : (f32) -> () loc(#loc222)
    }) : (tensor<16x32x3x3xf32>, tensor<32x16x3x3xf32>) -> tensor<32x16x3x3xf32> loc(#loc222)
    %330 = "linalg.generic"(%312, %297) <{indexing_maps = [#map4, #map23], iterator_types = [#linalg.iterator_type<reduction>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg183: f32 loc(unknown), %arg184: f32 loc(unknown)):
      %455 = "arith.addf"(%arg183, %arg184) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc222)
      "linalg.yield"(%455) : (f32) -> () loc(#loc222)
    }) : (tensor<8x32x14x14xf32>, tensor<32xf32>) -> tensor<32xf32> loc(#loc222)
    %331 = "tensor.empty"() : () -> tensor<14xi64> loc(#loc223)
    %332 = "linalg.generic"(%331) <{indexing_maps = [#map6], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 0, 1>}> ({
    ^bb0(%arg182: i64 loc(unknown)):
      %453 = "linalg.index"() <{dim = 0 : i64}> : () -> index loc(#loc223)
      %454 = "arith.index_cast"(%453) : (index) -> i64 loc(#loc223)
      "linalg.yield"(%454) : (i64) -> () loc(#loc223)
    }) : (tensor<14xi64>) -> tensor<14xi64> loc(#loc223)
    %333 = "linalg.generic"(%332, %331) <{indexing_maps = [#map6, #map6], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg180: i64 loc(unknown), %arg181: i64 loc(unknown)):
      %452 = "arith.muli"(%arg180, %3) <{overflowFlags = #arith.overflow<none>}> : (i64, i64) -> i64 loc(#loc224)
      "linalg.yield"(%452) : (i64) -> () loc(#loc224)
    }) : (tensor<14xi64>, tensor<14xi64>) -> tensor<14xi64> loc(#loc224)
    %334 = "tensor.expand_shape"(%333) <{reassociation = [[0, 1]], static_output_shape = array<i64: 14, 1>}> : (tensor<14xi64>) -> tensor<14x1xi64> loc(#loc225)
    %335 = "tensor.expand_shape"(%333) <{reassociation = [[0, 1]], static_output_shape = array<i64: 1, 14>}> : (tensor<14xi64>) -> tensor<1x14xi64> loc(#loc226)
    %336 = "tensor.empty"() : () -> tensor<14x1xi64> loc(#loc227)
    %337 = "linalg.generic"(%334, %336) <{indexing_maps = [#map15, #map15], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg178: i64 loc(unknown), %arg179: i64 loc(unknown)):
      %451 = "arith.muli"(%arg178, %0) <{overflowFlags = #arith.overflow<none>}> : (i64, i64) -> i64 loc(#loc227)
      "linalg.yield"(%451) : (i64) -> () loc(#loc227)
    }) : (tensor<14x1xi64>, tensor<14x1xi64>) -> tensor<14x1xi64> loc(#loc227)
    %338 = "tensor.empty"() : () -> tensor<14x14xi64> loc(#loc228)
    %339 = "linalg.generic"(%337, %335, %338) <{indexing_maps = [#map18, #map21, #map15], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg175: i64 loc(unknown), %arg176: i64 loc(unknown), %arg177: i64 loc(unknown)):
      %450 = "arith.addi"(%arg175, %arg176) <{overflowFlags = #arith.overflow<none>}> : (i64, i64) -> i64 loc(#loc228)
      "linalg.yield"(%450) : (i64) -> () loc(#loc228)
    }) : (tensor<14x1xi64>, tensor<1x14xi64>, tensor<14x14xi64>) -> tensor<14x14xi64> loc(#loc228)
    %340 = "tensor.empty"() : () -> tensor<8x16x14x14xi1> loc(#loc229)
    %341 = "linalg.generic"(%66, %339, %340) <{indexing_maps = [#map4, #map29, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg172: i64 loc(unknown), %arg173: i64 loc(unknown), %arg174: i1 loc(unknown)):
      %449 = "arith.cmpi"(%arg172, %arg173) <{predicate = 0 : i64}> : (i64, i64) -> i1 loc(#loc229)
      "linalg.yield"(%449) : (i1) -> () loc(#loc229)
    }) : (tensor<8x16x14x14xi64>, tensor<14x14xi64>, tensor<8x16x14x14xi1>) -> tensor<8x16x14x14xi1> loc(#loc229)
    %342 = "linalg.generic"(%341, %321, %13, %59) <{indexing_maps = [#map4, #map4, #map22, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 3, 1>}> ({
    ^bb0(%arg168: i1 loc(unknown), %arg169: f32 loc(unknown), %arg170: f32 loc(unknown), %arg171: f32 loc(unknown)):
      %448 = "arith.select"(%arg168, %arg169, %arg170) : (i1, f32, f32) -> f32 loc(#loc230)
      "linalg.yield"(%448) : (f32) -> () loc(#loc230)
    }) : (tensor<8x16x14x14xi1>, tensor<8x16x14x14xf32>, tensor<f32>, tensor<8x16x14x14xf32>) -> tensor<8x16x14x14xf32> loc(#loc230)
    %343 = "tensor.expand_shape"(%342) <{reassociation = [[0], [1], [2], [3, 4, 5]], static_output_shape = array<i64: 8, 16, 14, 1, 14, 1>}> : (tensor<8x16x14x14xf32>) -> tensor<8x16x14x1x14x1xf32> loc(#loc231)
    %344 = "tensor.pad"(%343) <{operandSegmentSizes = array<i32: 1, 0, 0>, static_high = array<i64: 0, 0, 0, 1, 0, 1>, static_low = array<i64: 0, 0, 0, 0, 0, 0>}> ({
    ^bb0(%arg162: index loc(unknown), %arg163: index loc(unknown), %arg164: index loc(unknown), %arg165: index loc(unknown), %arg166: index loc(unknown), %arg167: index loc(unknown)):
      "tensor.yield"(%7) : (f32) -> () loc(#loc232)
    }) : (tensor<8x16x14x1x14x1xf32>) -> tensor<8x16x14x2x14x2xf32> loc(#loc232)
    %345 = "tensor.collapse_shape"(%344) <{reassociation = [[0], [1], [2, 3], [4, 5]]}> : (tensor<8x16x14x2x14x2xf32>) -> tensor<8x16x28x28xf32> loc(#loc233)
    %346 = "tensor.extract_slice"(%345) <{operandSegmentSizes = array<i32: 1, 0, 0, 0>, static_offsets = array<i64: 0, 0, 0, 0>, static_sizes = array<i64: 8, 16, 27, 28>, static_strides = array<i64: 1, 1, 1, 1>}> : (tensor<8x16x28x28xf32>) -> tensor<8x16x27x28xf32> loc(#loc234)
    %347 = "tensor.extract_slice"(%346) <{operandSegmentSizes = array<i32: 1, 0, 0, 0>, static_offsets = array<i64: 0, 0, 0, 0>, static_sizes = array<i64: 8, 16, 27, 27>, static_strides = array<i64: 1, 1, 1, 1>}> : (tensor<8x16x27x28xf32>) -> tensor<8x16x27x27xf32> loc(#loc235)
    %348 = "tensor.pad"(%347) <{operandSegmentSizes = array<i32: 1, 0, 0>, static_high = array<i64: 0, 0, 1, 1>, static_low = array<i64: 0, 0, 0, 0>}> ({
    ^bb0(%arg158: index loc(unknown), %arg159: index loc(unknown), %arg160: index loc(unknown), %arg161: index loc(unknown)):
      "tensor.yield"(%7) : (f32) -> () loc(#loc236)
    }) : (tensor<8x16x27x27xf32>) -> tensor<8x16x28x28xf32> loc(#loc236)
    %349 = "linalg.generic"(%333, %331) <{indexing_maps = [#map6, #map6], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg156: i64 loc(unknown), %arg157: i64 loc(unknown)):
      %447 = "arith.addi"(%arg156, %5) <{overflowFlags = #arith.overflow<none>}> : (i64, i64) -> i64 loc(#loc237)
      "linalg.yield"(%447) : (i64) -> () loc(#loc237)
    }) : (tensor<14xi64>, tensor<14xi64>) -> tensor<14xi64> loc(#loc237)
    %350 = "tensor.expand_shape"(%349) <{reassociation = [[0, 1]], static_output_shape = array<i64: 1, 14>}> : (tensor<14xi64>) -> tensor<1x14xi64> loc(#loc239)
    %351 = "linalg.generic"(%337, %350, %338) <{indexing_maps = [#map18, #map21, #map15], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg153: i64 loc(unknown), %arg154: i64 loc(unknown), %arg155: i64 loc(unknown)):
      %446 = "arith.addi"(%arg153, %arg154) <{overflowFlags = #arith.overflow<none>}> : (i64, i64) -> i64 loc(#loc240)
      "linalg.yield"(%446) : (i64) -> () loc(#loc240)
    }) : (tensor<14x1xi64>, tensor<1x14xi64>, tensor<14x14xi64>) -> tensor<14x14xi64> loc(#loc240)
    %352 = "linalg.generic"(%66, %351, %340) <{indexing_maps = [#map4, #map29, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg150: i64 loc(unknown), %arg151: i64 loc(unknown), %arg152: i1 loc(unknown)):
      %445 = "arith.cmpi"(%arg150, %arg151) <{predicate = 0 : i64}> : (i64, i64) -> i1 loc(#loc242)
      "linalg.yield"(%445) : (i1) -> () loc(#loc242)
    }) : (tensor<8x16x14x14xi64>, tensor<14x14xi64>, tensor<8x16x14x14xi1>) -> tensor<8x16x14x14xi1> loc(#loc242)
    %353 = "linalg.generic"(%352, %321, %13, %59) <{indexing_maps = [#map4, #map4, #map22, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 3, 1>}> ({
    ^bb0(%arg146: i1 loc(unknown), %arg147: f32 loc(unknown), %arg148: f32 loc(unknown), %arg149: f32 loc(unknown)):
      %444 = "arith.select"(%arg146, %arg147, %arg148) : (i1, f32, f32) -> f32 loc(#loc243)
      "linalg.yield"(%444) : (f32) -> () loc(#loc243)
    }) : (tensor<8x16x14x14xi1>, tensor<8x16x14x14xf32>, tensor<f32>, tensor<8x16x14x14xf32>) -> tensor<8x16x14x14xf32> loc(#loc243)
    %354 = "tensor.expand_shape"(%353) <{reassociation = [[0], [1], [2], [3, 4, 5]], static_output_shape = array<i64: 8, 16, 14, 1, 14, 1>}> : (tensor<8x16x14x14xf32>) -> tensor<8x16x14x1x14x1xf32> loc(#loc244)
    %355 = "tensor.pad"(%354) <{operandSegmentSizes = array<i32: 1, 0, 0>, static_high = array<i64: 0, 0, 0, 1, 0, 1>, static_low = array<i64: 0, 0, 0, 0, 0, 0>}> ({
    ^bb0(%arg140: index loc(unknown), %arg141: index loc(unknown), %arg142: index loc(unknown), %arg143: index loc(unknown), %arg144: index loc(unknown), %arg145: index loc(unknown)):
      "tensor.yield"(%7) : (f32) -> () loc(#loc245)
    }) : (tensor<8x16x14x1x14x1xf32>) -> tensor<8x16x14x2x14x2xf32> loc(#loc245)
    %356 = "tensor.collapse_shape"(%355) <{reassociation = [[0], [1], [2, 3], [4, 5]]}> : (tensor<8x16x14x2x14x2xf32>) -> tensor<8x16x28x28xf32> loc(#loc246)
    %357 = "tensor.extract_slice"(%356) <{operandSegmentSizes = array<i32: 1, 0, 0, 0>, static_offsets = array<i64: 0, 0, 0, 0>, static_sizes = array<i64: 8, 16, 27, 28>, static_strides = array<i64: 1, 1, 1, 1>}> : (tensor<8x16x28x28xf32>) -> tensor<8x16x27x28xf32> loc(#loc247)
    %358 = "tensor.extract_slice"(%357) <{operandSegmentSizes = array<i32: 1, 0, 0, 0>, static_offsets = array<i64: 0, 0, 0, 0>, static_sizes = array<i64: 8, 16, 27, 27>, static_strides = array<i64: 1, 1, 1, 1>}> : (tensor<8x16x27x28xf32>) -> tensor<8x16x27x27xf32> loc(#loc248)
    %359 = "tensor.pad"(%358) <{operandSegmentSizes = array<i32: 1, 0, 0>, static_high = array<i64: 0, 0, 1, 0>, static_low = array<i64: 0, 0, 0, 1>}> ({
    ^bb0(%arg136: index loc(unknown), %arg137: index loc(unknown), %arg138: index loc(unknown), %arg139: index loc(unknown)):
      "tensor.yield"(%7) : (f32) -> () loc(#loc249)
    }) : (tensor<8x16x27x27xf32>) -> tensor<8x16x28x28xf32> loc(#loc249)
    %360 = "linalg.generic"(%348, %359, %27) <{indexing_maps = [#map4, #map4, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg133: f32 loc(unknown), %arg134: f32 loc(unknown), %arg135: f32 loc(unknown)):
      %443 = "arith.addf"(%arg133, %arg134) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc250)
      "linalg.yield"(%443) : (f32) -> () loc(#loc250)
    }) : (tensor<8x16x28x28xf32>, tensor<8x16x28x28xf32>, tensor<8x16x28x28xf32>) -> tensor<8x16x28x28xf32> loc(#loc250)
    %361 = "tensor.expand_shape"(%349) <{reassociation = [[0, 1]], static_output_shape = array<i64: 14, 1>}> : (tensor<14xi64>) -> tensor<14x1xi64> loc(#loc251)
    %362 = "linalg.generic"(%361, %336) <{indexing_maps = [#map15, #map15], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg131: i64 loc(unknown), %arg132: i64 loc(unknown)):
      %442 = "arith.muli"(%arg131, %0) <{overflowFlags = #arith.overflow<none>}> : (i64, i64) -> i64 loc(#loc252)
      "linalg.yield"(%442) : (i64) -> () loc(#loc252)
    }) : (tensor<14x1xi64>, tensor<14x1xi64>) -> tensor<14x1xi64> loc(#loc252)
    %363 = "linalg.generic"(%362, %335, %338) <{indexing_maps = [#map18, #map21, #map15], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg128: i64 loc(unknown), %arg129: i64 loc(unknown), %arg130: i64 loc(unknown)):
      %441 = "arith.addi"(%arg128, %arg129) <{overflowFlags = #arith.overflow<none>}> : (i64, i64) -> i64 loc(#loc253)
      "linalg.yield"(%441) : (i64) -> () loc(#loc253)
    }) : (tensor<14x1xi64>, tensor<1x14xi64>, tensor<14x14xi64>) -> tensor<14x14xi64> loc(#loc253)
    %364 = "linalg.generic"(%66, %363, %340) <{indexing_maps = [#map4, #map29, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg125: i64 loc(unknown), %arg126: i64 loc(unknown), %arg127: i1 loc(unknown)):
      %440 = "arith.cmpi"(%arg125, %arg126) <{predicate = 0 : i64}> : (i64, i64) -> i1 loc(#loc255)
      "linalg.yield"(%440) : (i1) -> () loc(#loc255)
    }) : (tensor<8x16x14x14xi64>, tensor<14x14xi64>, tensor<8x16x14x14xi1>) -> tensor<8x16x14x14xi1> loc(#loc255)
    %365 = "linalg.generic"(%364, %321, %13, %59) <{indexing_maps = [#map4, #map4, #map22, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 3, 1>}> ({
    ^bb0(%arg121: i1 loc(unknown), %arg122: f32 loc(unknown), %arg123: f32 loc(unknown), %arg124: f32 loc(unknown)):
      %439 = "arith.select"(%arg121, %arg122, %arg123) : (i1, f32, f32) -> f32 loc(#loc256)
      "linalg.yield"(%439) : (f32) -> () loc(#loc256)
    }) : (tensor<8x16x14x14xi1>, tensor<8x16x14x14xf32>, tensor<f32>, tensor<8x16x14x14xf32>) -> tensor<8x16x14x14xf32> loc(#loc256)
    %366 = "tensor.expand_shape"(%365) <{reassociation = [[0], [1], [2], [3, 4, 5]], static_output_shape = array<i64: 8, 16, 14, 1, 14, 1>}> : (tensor<8x16x14x14xf32>) -> tensor<8x16x14x1x14x1xf32> loc(#loc257)
    %367 = "tensor.pad"(%366) <{operandSegmentSizes = array<i32: 1, 0, 0>, static_high = array<i64: 0, 0, 0, 1, 0, 1>, static_low = array<i64: 0, 0, 0, 0, 0, 0>}> ({
    ^bb0(%arg115: index loc(unknown), %arg116: index loc(unknown), %arg117: index loc(unknown), %arg118: index loc(unknown), %arg119: index loc(unknown), %arg120: index loc(unknown)):
      "tensor.yield"(%7) : (f32) -> () loc(#loc258)
    }) : (tensor<8x16x14x1x14x1xf32>) -> tensor<8x16x14x2x14x2xf32> loc(#loc258)
    %368 = "tensor.collapse_shape"(%367) <{reassociation = [[0], [1], [2, 3], [4, 5]]}> : (tensor<8x16x14x2x14x2xf32>) -> tensor<8x16x28x28xf32> loc(#loc259)
    %369 = "tensor.extract_slice"(%368) <{operandSegmentSizes = array<i32: 1, 0, 0, 0>, static_offsets = array<i64: 0, 0, 0, 0>, static_sizes = array<i64: 8, 16, 27, 28>, static_strides = array<i64: 1, 1, 1, 1>}> : (tensor<8x16x28x28xf32>) -> tensor<8x16x27x28xf32> loc(#loc260)
    %370 = "tensor.extract_slice"(%369) <{operandSegmentSizes = array<i32: 1, 0, 0, 0>, static_offsets = array<i64: 0, 0, 0, 0>, static_sizes = array<i64: 8, 16, 27, 27>, static_strides = array<i64: 1, 1, 1, 1>}> : (tensor<8x16x27x28xf32>) -> tensor<8x16x27x27xf32> loc(#loc261)
    %371 = "tensor.pad"(%370) <{operandSegmentSizes = array<i32: 1, 0, 0>, static_high = array<i64: 0, 0, 0, 1>, static_low = array<i64: 0, 0, 1, 0>}> ({
    ^bb0(%arg111: index loc(unknown), %arg112: index loc(unknown), %arg113: index loc(unknown), %arg114: index loc(unknown)):
      "tensor.yield"(%7) : (f32) -> () loc(#loc262)
    }) : (tensor<8x16x27x27xf32>) -> tensor<8x16x28x28xf32> loc(#loc262)
    %372 = "linalg.generic"(%360, %371, %27) <{indexing_maps = [#map4, #map4, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg108: f32 loc(unknown), %arg109: f32 loc(unknown), %arg110: f32 loc(unknown)):
      %438 = "arith.addf"(%arg108, %arg109) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc263)
      "linalg.yield"(%438) : (f32) -> () loc(#loc263)
    }) : (tensor<8x16x28x28xf32>, tensor<8x16x28x28xf32>, tensor<8x16x28x28xf32>) -> tensor<8x16x28x28xf32> loc(#loc263)
    %373 = "linalg.generic"(%362, %350, %338) <{indexing_maps = [#map18, #map21, #map15], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg105: i64 loc(unknown), %arg106: i64 loc(unknown), %arg107: i64 loc(unknown)):
      %437 = "arith.addi"(%arg105, %arg106) <{overflowFlags = #arith.overflow<none>}> : (i64, i64) -> i64 loc(#loc264)
      "linalg.yield"(%437) : (i64) -> () loc(#loc264)
    }) : (tensor<14x1xi64>, tensor<1x14xi64>, tensor<14x14xi64>) -> tensor<14x14xi64> loc(#loc264)
    %374 = "linalg.generic"(%66, %373, %340) <{indexing_maps = [#map4, #map29, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg102: i64 loc(unknown), %arg103: i64 loc(unknown), %arg104: i1 loc(unknown)):
      %436 = "arith.cmpi"(%arg102, %arg103) <{predicate = 0 : i64}> : (i64, i64) -> i1 loc(#loc267)
      "linalg.yield"(%436) : (i1) -> () loc(#loc267)
    }) : (tensor<8x16x14x14xi64>, tensor<14x14xi64>, tensor<8x16x14x14xi1>) -> tensor<8x16x14x14xi1> loc(#loc267)
    %375 = "linalg.generic"(%374, %321, %13, %59) <{indexing_maps = [#map4, #map4, #map22, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 3, 1>}> ({
    ^bb0(%arg98: i1 loc(unknown), %arg99: f32 loc(unknown), %arg100: f32 loc(unknown), %arg101: f32 loc(unknown)):
      %435 = "arith.select"(%arg98, %arg99, %arg100) : (i1, f32, f32) -> f32 loc(#loc268)
      "linalg.yield"(%435) : (f32) -> () loc(#loc268)
    }) : (tensor<8x16x14x14xi1>, tensor<8x16x14x14xf32>, tensor<f32>, tensor<8x16x14x14xf32>) -> tensor<8x16x14x14xf32> loc(#loc268)
    %376 = "tensor.expand_shape"(%375) <{reassociation = [[0], [1], [2], [3, 4, 5]], static_output_shape = array<i64: 8, 16, 14, 1, 14, 1>}> : (tensor<8x16x14x14xf32>) -> tensor<8x16x14x1x14x1xf32> loc(#loc269)
    %377 = "tensor.pad"(%376) <{operandSegmentSizes = array<i32: 1, 0, 0>, static_high = array<i64: 0, 0, 0, 1, 0, 1>, static_low = array<i64: 0, 0, 0, 0, 0, 0>}> ({
    ^bb0(%arg92: index loc(unknown), %arg93: index loc(unknown), %arg94: index loc(unknown), %arg95: index loc(unknown), %arg96: index loc(unknown), %arg97: index loc(unknown)):
      "tensor.yield"(%7) : (f32) -> () loc(#loc270)
    }) : (tensor<8x16x14x1x14x1xf32>) -> tensor<8x16x14x2x14x2xf32> loc(#loc270)
    %378 = "tensor.collapse_shape"(%377) <{reassociation = [[0], [1], [2, 3], [4, 5]]}> : (tensor<8x16x14x2x14x2xf32>) -> tensor<8x16x28x28xf32> loc(#loc271)
    %379 = "tensor.extract_slice"(%378) <{operandSegmentSizes = array<i32: 1, 0, 0, 0>, static_offsets = array<i64: 0, 0, 0, 0>, static_sizes = array<i64: 8, 16, 27, 28>, static_strides = array<i64: 1, 1, 1, 1>}> : (tensor<8x16x28x28xf32>) -> tensor<8x16x27x28xf32> loc(#loc272)
    %380 = "tensor.extract_slice"(%379) <{operandSegmentSizes = array<i32: 1, 0, 0, 0>, static_offsets = array<i64: 0, 0, 0, 0>, static_sizes = array<i64: 8, 16, 27, 27>, static_strides = array<i64: 1, 1, 1, 1>}> : (tensor<8x16x27x28xf32>) -> tensor<8x16x27x27xf32> loc(#loc273)
    %381 = "tensor.pad"(%380) <{operandSegmentSizes = array<i32: 1, 0, 0>, static_high = array<i64: 0, 0, 0, 0>, static_low = array<i64: 0, 0, 1, 1>}> ({
    ^bb0(%arg88: index loc(unknown), %arg89: index loc(unknown), %arg90: index loc(unknown), %arg91: index loc(unknown)):
      "tensor.yield"(%7) : (f32) -> () loc(#loc274)
    }) : (tensor<8x16x27x27xf32>) -> tensor<8x16x28x28xf32> loc(#loc274)
    %382 = "linalg.generic"(%372, %381, %27) <{indexing_maps = [#map4, #map4, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg85: f32 loc(unknown), %arg86: f32 loc(unknown), %arg87: f32 loc(unknown)):
      %434 = "arith.addf"(%arg85, %arg86) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc275)
      "linalg.yield"(%434) : (f32) -> () loc(#loc275)
    }) : (tensor<8x16x28x28xf32>, tensor<8x16x28x28xf32>, tensor<8x16x28x28xf32>) -> tensor<8x16x28x28xf32> loc(#loc275)
    %383 = "tensor.empty"() : () -> tensor<8x16x28x28xi1> loc(#loc276)
    %384 = "linalg.generic"(%58, %383) <{indexing_maps = [#map4, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg83: f32 loc(unknown), %arg84: i1 loc(unknown)):
      %433 = "arith.cmpf"(%arg83, %7) <{fastmath = #arith.fastmath<none>, predicate = 5 : i64}> : (f32, f32) -> i1 loc(#loc276)
      "linalg.yield"(%433) : (i1) -> () loc(#loc276)
    }) : (tensor<8x16x28x28xf32>, tensor<8x16x28x28xi1>) -> tensor<8x16x28x28xi1> loc(#loc276)
    %385 = "linalg.generic"(%384, %13, %382, %27) <{indexing_maps = [#map4, #map22, #map4, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 3, 1>}> ({
    ^bb0(%arg79: i1 loc(unknown), %arg80: f32 loc(unknown), %arg81: f32 loc(unknown), %arg82: f32 loc(unknown)):
      %432 = "arith.select"(%arg79, %arg80, %arg81) : (i1, f32, f32) -> f32 loc(#loc277)
      "linalg.yield"(%432) : (f32) -> () loc(#loc277)
    }) : (tensor<8x16x28x28xi1>, tensor<f32>, tensor<8x16x28x28xf32>, tensor<8x16x28x28xf32>) -> tensor<8x16x28x28xf32> loc(#loc277)
    %386 = "linalg.fill"(%7, %45) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg77: f32 loc(unknown), %arg78: f32 loc(unknown)):
      "linalg.yield"(%arg77) : (f32) -> () loc(#loc)
    }) : (f32, tensor<16xf32>) -> tensor<16xf32> loc(#loc278)
    %387 = "linalg.generic"(%385, %386) <{indexing_maps = [#map4, #map23], iterator_types = [#linalg.iterator_type<reduction>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg75: f32 loc(unknown), %arg76: f32 loc(unknown)):
      %431 = "arith.addf"(%arg75, %arg76) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc278)
      "linalg.yield"(%431) : (f32) -> () loc(#loc278)
    }) : (tensor<8x16x28x28xf32>, tensor<16xf32>) -> tensor<16xf32> loc(#loc278)
    %388 = "linalg.generic"(%385, %36, %27) <{indexing_maps = [#map4, #map4, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg72: f32 loc(unknown), %arg73: f32 loc(unknown), %arg74: f32 loc(unknown)):
      %430 = "arith.mulf"(%arg72, %arg73) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc279)
      "linalg.yield"(%430) : (f32) -> () loc(#loc279)
    }) : (tensor<8x16x28x28xf32>, tensor<8x16x28x28xf32>, tensor<8x16x28x28xf32>) -> tensor<8x16x28x28xf32> loc(#loc279)
    %389 = "linalg.generic"(%388, %386) <{indexing_maps = [#map4, #map23], iterator_types = [#linalg.iterator_type<reduction>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg70: f32 loc(unknown), %arg71: f32 loc(unknown)):
      %429 = "arith.addf"(%arg70, %arg71) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc281)
      "linalg.yield"(%429) : (f32) -> () loc(#loc281)
    }) : (tensor<8x16x28x28xf32>, tensor<16xf32>) -> tensor<16xf32> loc(#loc281)
    %390 = "linalg.generic"(%387, %45) <{indexing_maps = [#map6, #map6], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg68: f32 loc(unknown), %arg69: f32 loc(unknown)):
      %427 = "arith.constant"() <{value = 1.59438772E-4 : f32}> : () -> f32 loc(#loc282)
      %428 = "arith.mulf"(%arg68, %427) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc282)
      "linalg.yield"(%428) : (f32) -> () loc(#loc282)
    }) : (tensor<16xf32>, tensor<16xf32>) -> tensor<16xf32> loc(#loc282)
    %391 = "tensor.expand_shape"(%390) <{reassociation = [[0, 1, 2, 3]], static_output_shape = array<i64: 1, 16, 1, 1>}> : (tensor<16xf32>) -> tensor<1x16x1x1xf32> loc(#loc283)
    %392 = "linalg.generic"(%389, %45) <{indexing_maps = [#map6, #map6], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg66: f32 loc(unknown), %arg67: f32 loc(unknown)):
      %425 = "arith.constant"() <{value = 1.59438772E-4 : f32}> : () -> f32 loc(#loc284)
      %426 = "arith.mulf"(%arg66, %425) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc284)
      "linalg.yield"(%426) : (f32) -> () loc(#loc284)
    }) : (tensor<16xf32>, tensor<16xf32>) -> tensor<16xf32> loc(#loc284)
    %393 = "linalg.generic"(%44, %44, %45) <{indexing_maps = [#map6, #map6, #map6], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg63: f32 loc(callsite(#loc24 at #loc26)), %arg64: f32 loc(callsite(#loc24 at #loc26)), %arg65: f32 loc(unknown)):
      %424 = "arith.mulf"(%arg63, %arg64) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc285)
      "linalg.yield"(%424) : (f32) -> () loc(#loc285)
    }) : (tensor<16xf32>, tensor<16xf32>, tensor<16xf32>) -> tensor<16xf32> loc(#loc285)
    %394 = "linalg.generic"(%392, %393, %45) <{indexing_maps = [#map6, #map6, #map6], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg60: f32 loc(unknown), %arg61: f32 loc(unknown), %arg62: f32 loc(unknown)):
      %423 = "arith.mulf"(%arg60, %arg61) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc286)
      "linalg.yield"(%423) : (f32) -> () loc(#loc286)
    }) : (tensor<16xf32>, tensor<16xf32>, tensor<16xf32>) -> tensor<16xf32> loc(#loc286)
    %395 = "tensor.expand_shape"(%394) <{reassociation = [[0, 1, 2, 3]], static_output_shape = array<i64: 1, 16, 1, 1>}> : (tensor<16xf32>) -> tensor<1x16x1x1xf32> loc(#loc287)
    %396 = "linalg.generic"(%44, %arg2, %45) <{indexing_maps = [#map6, #map6, #map6], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg57: f32 loc(callsite(#loc24 at #loc26)), %arg58: f32 loc(unknown), %arg59: f32 loc(unknown)):
      %422 = "arith.mulf"(%arg57, %arg58) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc288)
      "linalg.yield"(%422) : (f32) -> () loc(#loc288)
    }) : (tensor<16xf32>, tensor<16xf32>, tensor<16xf32>) -> tensor<16xf32> loc(#loc288)
    %397 = "tensor.expand_shape"(%396) <{reassociation = [[0, 1, 2, 3]], static_output_shape = array<i64: 1, 16, 1, 1>}> : (tensor<16xf32>) -> tensor<1x16x1x1xf32> loc(#loc290)
    %398 = "linalg.generic"(%36, %395, %27) <{indexing_maps = [#map4, #map5, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg54: f32 loc(unknown), %arg55: f32 loc(unknown), %arg56: f32 loc(unknown)):
      %421 = "arith.mulf"(%arg54, %arg55) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc291)
      "linalg.yield"(%421) : (f32) -> () loc(#loc291)
    }) : (tensor<8x16x28x28xf32>, tensor<1x16x1x1xf32>, tensor<8x16x28x28xf32>) -> tensor<8x16x28x28xf32> loc(#loc291)
    %399 = "linalg.generic"(%385, %398, %27) <{indexing_maps = [#map4, #map4, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg51: f32 loc(unknown), %arg52: f32 loc(unknown), %arg53: f32 loc(unknown)):
      %420 = "arith.subf"(%arg51, %arg52) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc293)
      "linalg.yield"(%420) : (f32) -> () loc(#loc293)
    }) : (tensor<8x16x28x28xf32>, tensor<8x16x28x28xf32>, tensor<8x16x28x28xf32>) -> tensor<8x16x28x28xf32> loc(#loc293)
    %400 = "linalg.generic"(%399, %391, %27) <{indexing_maps = [#map4, #map5, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg48: f32 loc(unknown), %arg49: f32 loc(unknown), %arg50: f32 loc(unknown)):
      %419 = "arith.subf"(%arg48, %arg49) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc294)
      "linalg.yield"(%419) : (f32) -> () loc(#loc294)
    }) : (tensor<8x16x28x28xf32>, tensor<1x16x1x1xf32>, tensor<8x16x28x28xf32>) -> tensor<8x16x28x28xf32> loc(#loc294)
    %401 = "linalg.generic"(%400, %397, %27) <{indexing_maps = [#map4, #map5, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg45: f32 loc(unknown), %arg46: f32 loc(unknown), %arg47: f32 loc(unknown)):
      %418 = "arith.mulf"(%arg45, %arg46) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc295)
      "linalg.yield"(%418) : (f32) -> () loc(#loc295)
    }) : (tensor<8x16x28x28xf32>, tensor<1x16x1x1xf32>, tensor<8x16x28x28xf32>) -> tensor<8x16x28x28xf32> loc(#loc295)
    %402 = "linalg.generic"(%389, %44, %45) <{indexing_maps = [#map6, #map6, #map6], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg42: f32 loc(unknown), %arg43: f32 loc(callsite(#loc24 at #loc26)), %arg44: f32 loc(unknown)):
      %417 = "arith.mulf"(%arg42, %arg43) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc296)
      "linalg.yield"(%417) : (f32) -> () loc(#loc296)
    }) : (tensor<16xf32>, tensor<16xf32>, tensor<16xf32>) -> tensor<16xf32> loc(#loc296)
    %403 = "tensor.empty"() : () -> tensor<1x8x28x28xf32> loc(#loc297)
    %404 = "linalg.transpose"(%arg23, %403) <{permutation = array<i64: 1, 0, 2, 3>}> ({
    ^bb0(%arg40: f32 loc(unknown), %arg41: f32 loc(unknown)):
      "linalg.yield"(%arg40) : (f32) -> () loc(#loc297)
    }) : (tensor<8x1x28x28xf32>, tensor<1x8x28x28xf32>) -> tensor<1x8x28x28xf32> loc(#loc297)
    %405 = "tensor.empty"() : () -> tensor<16x8x28x28xf32> loc(#loc297)
    %406 = "linalg.transpose"(%401, %405) <{permutation = array<i64: 1, 0, 2, 3>}> ({
    ^bb0(%arg38: f32 loc(unknown), %arg39: f32 loc(unknown)):
      "linalg.yield"(%arg38) : (f32) -> () loc(#loc297)
    }) : (tensor<8x16x28x28xf32>, tensor<16x8x28x28xf32>) -> tensor<16x8x28x28xf32> loc(#loc297)
    %407 = "tensor.pad"(%404) <{operandSegmentSizes = array<i32: 1, 0, 0>, static_high = array<i64: 0, 0, 1, 1>, static_low = array<i64: 0, 0, 1, 1>}> ({
    ^bb0(%arg34: index loc(unknown), %arg35: index loc(unknown), %arg36: index loc(unknown), %arg37: index loc(unknown)):
      "tensor.yield"(%7) : (f32) -> () loc(#loc297)
    }) : (tensor<1x8x28x28xf32>) -> tensor<1x8x30x30xf32> loc(#loc297)
    %408 = "tensor.empty"() : () -> tensor<1x16x3x3xf32> loc(#loc297)
    %409 = "linalg.fill"(%7, %408) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg32: f32 loc(unknown), %arg33: f32 loc(unknown)):
      "linalg.yield"(%arg32) : (f32) -> () loc(#loc)
    }) : (f32, tensor<1x16x3x3xf32>) -> tensor<1x16x3x3xf32> loc(#loc297)
    %410 = "linalg.conv_2d_nchw_fchw"(%407, %406, %409) <{dilations = dense<1> : vector<2xi64>, operandSegmentSizes = array<i32: 2, 1>, strides = dense<1> : vector<2xi64>}> ({
    ^bb0(%arg29: f32 loc(unknown), %arg30: f32 loc(unknown), %arg31: f32 loc(unknown)):
      %415 = "arith.mulf"(%arg29, %arg30) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      %416 = "arith.addf"(%arg31, %415) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      "linalg.yield"(%416) : (f32) -> () loc(#loc)
    }) {linalg.memoized_indexing_maps = [#map, #map1, #map2]} : (tensor<1x8x30x30xf32>, tensor<16x8x28x28xf32>, tensor<1x16x3x3xf32>) -> tensor<1x16x3x3xf32> loc(#loc297)
    %411 = "tensor.empty"() : () -> tensor<16x1x3x3xf32> loc(#loc297)
    %412 = "linalg.transpose"(%410, %411) <{permutation = array<i64: 1, 0, 2, 3>}> ({
    ^bb0(%arg27: f32 loc(unknown), %arg28: f32 loc(unknown)):
      "linalg.yield"(%arg27) : (f32) -> () loc(#loc297)
    }) : (tensor<1x16x3x3xf32>, tensor<16x1x3x3xf32>) -> tensor<16x1x3x3xf32> loc(#loc297)
    %413 = "linalg.generic"(%401, %386) <{indexing_maps = [#map4, #map23], iterator_types = [#linalg.iterator_type<reduction>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg25: f32 loc(unknown), %arg26: f32 loc(unknown)):
      %414 = "arith.addf"(%arg25, %arg26) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc297)
      "linalg.yield"(%414) : (f32) -> () loc(#loc297)
    }) : (tensor<8x16x28x28xf32>, tensor<16xf32>) -> tensor<16xf32> loc(#loc297)
    "func.return"(%48, %53, %31, %88, %93, %71, %126, %131, %109, %171, %412, %413, %402, %387, %329, %330, %313, %298, %240, %241, %218, %203, %193, %197) : (tensor<16xf32>, tensor<16xf32>, tensor<i64>, tensor<32xf32>, tensor<32xf32>, tensor<i64>, tensor<64xf32>, tensor<64xf32>, tensor<i64>, tensor<f32>, tensor<16x1x3x3xf32>, tensor<16xf32>, tensor<16xf32>, tensor<16xf32>, tensor<32x16x3x3xf32>, tensor<32xf32>, tensor<32xf32>, tensor<32xf32>, tensor<64x32x3x3xf32>, tensor<64xf32>, tensor<64xf32>, tensor<64xf32>, tensor<10x1024xf32>, tensor<10xf32>) -> () loc(#loc297)
  }) : () -> () loc(#loc1)
}) : () -> () loc(#loc)
#loc90 = loc(unknown)
#loc120 = loc(unknown)
#loc122 = loc(unknown)
#loc124 = loc(unknown)
#loc156 = loc(unknown)
#loc158 = loc(unknown)
#loc159 = loc(unknown)
#loc160 = loc(unknown)
#loc169 = loc(unknown)
#loc171 = loc(unknown)
#loc172 = loc(unknown)
#loc173 = loc(unknown)
#loc182 = loc(unknown)
#loc184 = loc(unknown)
#loc185 = loc(unknown)
#loc186 = loc(unknown)
#loc194 = loc(unknown)
#loc196 = loc(unknown)
#loc197 = loc(unknown)
#loc198 = loc(unknown)
#loc231 = loc(unknown)
#loc233 = loc(unknown)
#loc234 = loc(unknown)
#loc235 = loc(unknown)
#loc244 = loc(unknown)
#loc246 = loc(unknown)
#loc247 = loc(unknown)
#loc248 = loc(unknown)
#loc257 = loc(unknown)
#loc259 = loc(unknown)
#loc260 = loc(unknown)
#loc261 = loc(unknown)
#loc269 = loc(unknown)
#loc271 = loc(unknown)
#loc272 = loc(unknown)
#loc273 = loc(unknown)
