// Captured by `python test/Models/capture.py cnn-training`; not edited by hand.
// Entry @train. Weights are arguments: --params=0-22
//   0: conv1.weight 16x1x5x5 f32
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
//   10: grad.conv1.weight 16x1x5x5 f32
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
#loc90 = loc(unknown)
#loc91 = loc(unknown)
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
#loc120 = loc(unknown)
#loc121 = loc(unknown)
#loc123 = loc(unknown)
#loc125 = loc(unknown)
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
#loc156 = loc(unknown)
#loc157 = loc(unknown)
#loc159 = loc(unknown)
#loc163 = loc(unknown)
#loc164 = loc(unknown)
#loc165 = loc(unknown)
#loc166 = loc(unknown)
#loc167 = loc(unknown)
#loc168 = loc(unknown)
#loc169 = loc(unknown)
#loc170 = loc(unknown)
#loc172 = loc(unknown)
#loc176 = loc(unknown)
#loc177 = loc(unknown)
#loc178 = loc(unknown)
#loc179 = loc(unknown)
#loc180 = loc(unknown)
#loc181 = loc(unknown)
#loc182 = loc(unknown)
#loc183 = loc(unknown)
#loc185 = loc(unknown)
#loc189 = loc(unknown)
#loc190 = loc(unknown)
#loc191 = loc(unknown)
#loc192 = loc(unknown)
#loc193 = loc(unknown)
#loc194 = loc(unknown)
#loc195 = loc(unknown)
#loc197 = loc(unknown)
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
#loc231 = loc(unknown)
#loc232 = loc(unknown)
#loc234 = loc(unknown)
#loc238 = loc(unknown)
#loc239 = loc(unknown)
#loc240 = loc(unknown)
#loc241 = loc(unknown)
#loc242 = loc(unknown)
#loc243 = loc(unknown)
#loc244 = loc(unknown)
#loc245 = loc(unknown)
#loc247 = loc(unknown)
#loc251 = loc(unknown)
#loc252 = loc(unknown)
#loc253 = loc(unknown)
#loc254 = loc(unknown)
#loc255 = loc(unknown)
#loc256 = loc(unknown)
#loc257 = loc(unknown)
#loc258 = loc(unknown)
#loc260 = loc(unknown)
#loc264 = loc(unknown)
#loc265 = loc(unknown)
#loc266 = loc(unknown)
#loc267 = loc(unknown)
#loc268 = loc(unknown)
#loc269 = loc(unknown)
#loc270 = loc(unknown)
#loc272 = loc(unknown)
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
#loc298 = loc(unknown)
#loc299 = loc(unknown)
#map = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map1 = affine_map<(d0, d1, d2, d3, d4, d5, d6) -> (d0, d4, d2 + d5, d3 + d6)>
#map2 = affine_map<(d0, d1, d2, d3, d4, d5, d6) -> (d1, d4, d5, d6)>
#map3 = affine_map<(d0, d1, d2, d3, d4, d5, d6) -> (d0, d1, d2, d3)>
#map4 = affine_map<() -> ()>
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
#loc300 = loc(callsite(#loc26 at #loc27))
#loc301 = loc(callsite(#loc26 at #loc28))
#loc302 = loc(callsite(#loc26 at #loc30))
#loc303 = loc(callsite(#loc26 at #loc51))
#loc304 = loc(callsite(#loc26 at #loc52))
#loc305 = loc(callsite(#loc26 at #loc56))
#loc306 = loc(callsite(#loc26 at #loc78))
#loc307 = loc(callsite(#loc26 at #loc79))
#loc308 = loc(callsite(#loc26 at #loc83))
#loc309 = loc(callsite(#loc26 at #loc104))
"builtin.module"() ({
  "func.func"() <{function_type = (tensor<16x1x5x5xf32>, tensor<16xf32>, tensor<16xf32>, tensor<16xf32>, tensor<32x16x3x3xf32>, tensor<32xf32>, tensor<32xf32>, tensor<32xf32>, tensor<64x32x3x3xf32>, tensor<64xf32>, tensor<64xf32>, tensor<64xf32>, tensor<10x1024xf32>, tensor<10xf32>, tensor<16xf32>, tensor<16xf32>, tensor<i64>, tensor<32xf32>, tensor<32xf32>, tensor<i64>, tensor<64xf32>, tensor<64xf32>, tensor<i64>, tensor<8x1x28x28xf32>, tensor<8xi64>) -> (tensor<16xf32>, tensor<16xf32>, tensor<i64>, tensor<32xf32>, tensor<32xf32>, tensor<i64>, tensor<64xf32>, tensor<64xf32>, tensor<i64>, tensor<f32>, tensor<16x1x5x5xf32>, tensor<16xf32>, tensor<16xf32>, tensor<16xf32>, tensor<32x16x3x3xf32>, tensor<32xf32>, tensor<32xf32>, tensor<32xf32>, tensor<64x32x3x3xf32>, tensor<64xf32>, tensor<64xf32>, tensor<64xf32>, tensor<10x1024xf32>, tensor<10xf32>), sym_name = "train"}> ({
  ^bb0(%arg0: tensor<16x1x5x5xf32> loc(unknown), %arg1: tensor<16xf32> loc(unknown), %arg2: tensor<16xf32> loc(unknown), %arg3: tensor<16xf32> loc(unknown), %arg4: tensor<32x16x3x3xf32> loc(unknown), %arg5: tensor<32xf32> loc(unknown), %arg6: tensor<32xf32> loc(unknown), %arg7: tensor<32xf32> loc(unknown), %arg8: tensor<64x32x3x3xf32> loc(unknown), %arg9: tensor<64xf32> loc(unknown), %arg10: tensor<64xf32> loc(unknown), %arg11: tensor<64xf32> loc(unknown), %arg12: tensor<10x1024xf32> loc(unknown), %arg13: tensor<10xf32> loc(unknown), %arg14: tensor<16xf32> loc(unknown), %arg15: tensor<16xf32> loc(unknown), %arg16: tensor<i64> loc(unknown), %arg17: tensor<32xf32> loc(unknown), %arg18: tensor<32xf32> loc(unknown), %arg19: tensor<i64> loc(unknown), %arg20: tensor<64xf32> loc(unknown), %arg21: tensor<64xf32> loc(unknown), %arg22: tensor<i64> loc(unknown), %arg23: tensor<8x1x28x28xf32> loc(unknown), %arg24: tensor<8xi64> loc(unknown)):
    %0 = "arith.constant"() <{value = 28 : i64}> : () -> i64 loc(#loc)
    %1 = "arith.constant"() <{value = 14 : i64}> : () -> i64 loc(#loc)
    %2 = "arith.constant"() <{value = -100 : i64}> : () -> i64 loc(#loc2)
    %3 = "arith.constant"() <{value = 0 : i64}> : () -> i64 loc(#loc)
    %4 = "arith.constant"() <{value = 2 : i64}> : () -> i64 loc(#loc)
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
    %22 = "arith.constant"() <{value = 2.8328611898017 : f64}> : () -> f64 loc(#loc14)
    %23 = "arith.constant"() <{value = 2.860000e-01 : f64}> : () -> f64 loc(#loc1)
    %24 = "arith.constant"() <{value = 28 : index}> : () -> index loc(#loc)
    %25 = "arith.constant"() <{value = 14 : index}> : () -> index loc(#loc)
    %26 = "arith.constant"() <{value = 7.812500e-03 : f32}> : () -> f32 loc(#loc)
    %27 = "arith.constant"() <{value = dense<0> : tensor<i64>}> : () -> tensor<i64> loc(#loc15)
    %28 = "tensor.empty"() : () -> tensor<8x1x28x28xf32> loc(#loc1)
    %29 = "linalg.generic"(%arg23, %28) <{indexing_maps = [#map, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg718: f32 loc(unknown), %arg719: f32 loc(unknown)):
      %712 = "arith.constant"() <{value = 2.860000e-01 : f32}> : () -> f32 loc(#loc1)
      %713 = "arith.subf"(%arg718, %712) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc1)
      "linalg.yield"(%713) : (f32) -> () loc(#loc1)
    }) : (tensor<8x1x28x28xf32>, tensor<8x1x28x28xf32>) -> tensor<8x1x28x28xf32> loc(#loc1)
    %30 = "linalg.generic"(%29, %28) <{indexing_maps = [#map, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg716: f32 loc(unknown), %arg717: f32 loc(unknown)):
      %710 = "arith.constant"() <{value = 2.83286119 : f32}> : () -> f32 loc(#loc14)
      %711 = "arith.mulf"(%arg716, %710) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc14)
      "linalg.yield"(%711) : (f32) -> () loc(#loc14)
    }) : (tensor<8x1x28x28xf32>, tensor<8x1x28x28xf32>) -> tensor<8x1x28x28xf32> loc(#loc14)
    %31 = "tensor.pad"(%30) <{operandSegmentSizes = array<i32: 1, 0, 0>, static_high = array<i64: 0, 0, 2, 2>, static_low = array<i64: 0, 0, 2, 2>}> ({
    ^bb0(%arg712: index loc(unknown), %arg713: index loc(unknown), %arg714: index loc(unknown), %arg715: index loc(unknown)):
      "tensor.yield"(%7) : (f32) -> () loc(#loc16)
    }) : (tensor<8x1x28x28xf32>) -> tensor<8x1x32x32xf32> loc(#loc16)
    %32 = "tensor.empty"() : () -> tensor<8x16x28x28xf32> loc(#loc16)
    %33 = "linalg.broadcast"(%arg1, %32) <{dimensions = array<i64: 0, 2, 3>}> ({
    ^bb0(%arg710: f32 loc(unknown), %arg711: f32 loc(unknown)):
      "linalg.yield"(%arg710) : (f32) -> () loc(#loc16)
    }) : (tensor<16xf32>, tensor<8x16x28x28xf32>) -> tensor<8x16x28x28xf32> loc(#loc16)
    %34 = "linalg.conv_2d_nchw_fchw"(%31, %arg0, %33) <{dilations = dense<1> : vector<2xi64>, operandSegmentSizes = array<i32: 2, 1>, strides = dense<1> : vector<2xi64>}> ({
    ^bb0(%arg707: f32 loc(unknown), %arg708: f32 loc(unknown), %arg709: f32 loc(unknown)):
      %708 = "arith.mulf"(%arg707, %arg708) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      %709 = "arith.addf"(%arg709, %708) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      "linalg.yield"(%709) : (f32) -> () loc(#loc)
    }) {linalg.memoized_indexing_maps = [#map1, #map2, #map3]} : (tensor<8x1x32x32xf32>, tensor<16x1x5x5xf32>, tensor<8x16x28x28xf32>) -> tensor<8x16x28x28xf32> loc(#loc16)
    %35 = "tensor.empty"() : () -> tensor<i64> loc(#loc17)
    %36 = "linalg.generic"(%arg16, %35) <{indexing_maps = [#map4, #map4], iterator_types = [], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg705: i64 loc(unknown), %arg706: i64 loc(unknown)):
      %707 = "arith.addi"(%arg705, %5) <{overflowFlags = #arith.overflow<none>}> : (i64, i64) -> i64 loc(#loc17)
      "linalg.yield"(%707) : (i64) -> () loc(#loc17)
    }) : (tensor<i64>, tensor<i64>) -> tensor<i64> loc(#loc17)
    %37 = "tensor.empty"() : () -> tensor<1x16x1x1xf32> loc(#loc18)
    %38 = "linalg.fill"(%7, %37) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg703: f32 loc(unknown), %arg704: f32 loc(unknown)):
      "linalg.yield"(%arg703) : (f32) -> () loc(#loc)
    }) : (f32, tensor<1x16x1x1xf32>) -> tensor<1x16x1x1xf32> loc(#loc18)
    %39 = "linalg.generic"(%34, %38) <{indexing_maps = [#map, #map5], iterator_types = [#linalg.iterator_type<reduction>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg701: f32 loc(unknown), %arg702: f32 loc(unknown)):
      %706 = "arith.addf"(%arg701, %arg702) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc18)
      "linalg.yield"(%706) : (f32) -> () loc(#loc18)
    }) : (tensor<8x16x28x28xf32>, tensor<1x16x1x1xf32>) -> tensor<1x16x1x1xf32> loc(#loc18)
    %40 = "linalg.generic"(%39, %37) <{indexing_maps = [#map, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg699: f32 loc(unknown), %arg700: f32 loc(unknown)):
      %704 = "arith.constant"() <{value = 1.59438772E-4 : f32}> : () -> f32 loc(#loc13)
      %705 = "arith.mulf"(%arg699, %704) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc13)
      "linalg.yield"(%705) : (f32) -> () loc(#loc13)
    }) : (tensor<1x16x1x1xf32>, tensor<1x16x1x1xf32>) -> tensor<1x16x1x1xf32> loc(#loc13)
    %41 = "linalg.generic"(%34, %40, %32) <{indexing_maps = [#map, #map5, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg696: f32 loc(unknown), %arg697: f32 loc(unknown), %arg698: f32 loc(unknown)):
      %703 = "arith.subf"(%arg696, %arg697) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc19)
      "linalg.yield"(%703) : (f32) -> () loc(#loc19)
    }) : (tensor<8x16x28x28xf32>, tensor<1x16x1x1xf32>, tensor<8x16x28x28xf32>) -> tensor<8x16x28x28xf32> loc(#loc19)
    %42 = "linalg.generic"(%41, %41, %32) <{indexing_maps = [#map, #map, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg693: f32 loc(unknown), %arg694: f32 loc(unknown), %arg695: f32 loc(unknown)):
      %702 = "arith.mulf"(%arg693, %arg694) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc20)
      "linalg.yield"(%702) : (f32) -> () loc(#loc20)
    }) : (tensor<8x16x28x28xf32>, tensor<8x16x28x28xf32>, tensor<8x16x28x28xf32>) -> tensor<8x16x28x28xf32> loc(#loc20)
    %43 = "linalg.generic"(%42, %38) <{indexing_maps = [#map, #map5], iterator_types = [#linalg.iterator_type<reduction>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg691: f32 loc(unknown), %arg692: f32 loc(unknown)):
      %701 = "arith.addf"(%arg691, %arg692) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc21)
      "linalg.yield"(%701) : (f32) -> () loc(#loc21)
    }) : (tensor<8x16x28x28xf32>, tensor<1x16x1x1xf32>) -> tensor<1x16x1x1xf32> loc(#loc21)
    %44 = "linalg.generic"(%43, %37) <{indexing_maps = [#map, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg689: f32 loc(unknown), %arg690: f32 loc(unknown)):
      %699 = "arith.constant"() <{value = 1.59438772E-4 : f32}> : () -> f32 loc(#loc22)
      %700 = "arith.mulf"(%arg689, %699) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc22)
      "linalg.yield"(%700) : (f32) -> () loc(#loc22)
    }) : (tensor<1x16x1x1xf32>, tensor<1x16x1x1xf32>) -> tensor<1x16x1x1xf32> loc(#loc22)
    %45 = "linalg.generic"(%44, %37) <{indexing_maps = [#map, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg687: f32 loc(unknown), %arg688: f32 loc(unknown)):
      %697 = "arith.constant"() <{value = 9.99999974E-6 : f32}> : () -> f32 loc(#loc12)
      %698 = "arith.addf"(%arg687, %697) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc12)
      "linalg.yield"(%698) : (f32) -> () loc(#loc12)
    }) : (tensor<1x16x1x1xf32>, tensor<1x16x1x1xf32>) -> tensor<1x16x1x1xf32> loc(#loc12)
    %46 = "linalg.generic"(%45, %37) <{indexing_maps = [#map, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg685: f32 loc(unknown), %arg686: f32 loc(unknown)):
      %696 = "math.rsqrt"(%arg685) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32 loc(#loc23)
      "linalg.yield"(%696) : (f32) -> () loc(#loc23)
    }) : (tensor<1x16x1x1xf32>, tensor<1x16x1x1xf32>) -> tensor<1x16x1x1xf32> loc(#loc23)
    %47 = "linalg.generic"(%41, %46, %32) <{indexing_maps = [#map, #map5, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg682: f32 loc(unknown), %arg683: f32 loc(unknown), %arg684: f32 loc(unknown)):
      %695 = "arith.mulf"(%arg682, %arg683) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc24)
      "linalg.yield"(%695) : (f32) -> () loc(#loc24)
    }) : (tensor<8x16x28x28xf32>, tensor<1x16x1x1xf32>, tensor<8x16x28x28xf32>) -> tensor<8x16x28x28xf32> loc(#loc24)
    %48 = "tensor.collapse_shape"(%40) <{reassociation = [[0, 1, 2, 3]]}> : (tensor<1x16x1x1xf32>) -> tensor<16xf32> loc(#loc300)
    %49 = "tensor.collapse_shape"(%46) <{reassociation = [[0, 1, 2, 3]]}> : (tensor<1x16x1x1xf32>) -> tensor<16xf32> loc(#loc301)
    %50 = "tensor.empty"() : () -> tensor<16xf32> loc(#loc11)
    %51 = "linalg.generic"(%48, %50) <{indexing_maps = [#map6, #map6], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg680: f32 loc(callsite(#loc26 at #loc27)), %arg681: f32 loc(unknown)):
      %693 = "arith.constant"() <{value = 1.000000e-01 : f32}> : () -> f32 loc(#loc11)
      %694 = "arith.mulf"(%arg680, %693) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc11)
      "linalg.yield"(%694) : (f32) -> () loc(#loc11)
    }) : (tensor<16xf32>, tensor<16xf32>) -> tensor<16xf32> loc(#loc11)
    %52 = "linalg.generic"(%arg14, %50) <{indexing_maps = [#map6, #map6], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg678: f32 loc(unknown), %arg679: f32 loc(unknown)):
      %691 = "arith.constant"() <{value = 0.899999976 : f32}> : () -> f32 loc(#loc10)
      %692 = "arith.mulf"(%arg678, %691) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc10)
      "linalg.yield"(%692) : (f32) -> () loc(#loc10)
    }) : (tensor<16xf32>, tensor<16xf32>) -> tensor<16xf32> loc(#loc10)
    %53 = "linalg.generic"(%51, %52, %50) <{indexing_maps = [#map6, #map6, #map6], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg675: f32 loc(unknown), %arg676: f32 loc(unknown), %arg677: f32 loc(unknown)):
      %690 = "arith.addf"(%arg675, %arg676) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc29)
      "linalg.yield"(%690) : (f32) -> () loc(#loc29)
    }) : (tensor<16xf32>, tensor<16xf32>, tensor<16xf32>) -> tensor<16xf32> loc(#loc29)
    %54 = "tensor.collapse_shape"(%44) <{reassociation = [[0, 1, 2, 3]]}> : (tensor<1x16x1x1xf32>) -> tensor<16xf32> loc(#loc302)
    %55 = "linalg.generic"(%54, %50) <{indexing_maps = [#map6, #map6], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg673: f32 loc(callsite(#loc26 at #loc30)), %arg674: f32 loc(unknown)):
      %688 = "arith.constant"() <{value = 1.0001595 : f32}> : () -> f32 loc(#loc9)
      %689 = "arith.mulf"(%arg673, %688) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc9)
      "linalg.yield"(%689) : (f32) -> () loc(#loc9)
    }) : (tensor<16xf32>, tensor<16xf32>) -> tensor<16xf32> loc(#loc9)
    %56 = "linalg.generic"(%55, %50) <{indexing_maps = [#map6, #map6], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg671: f32 loc(unknown), %arg672: f32 loc(unknown)):
      %686 = "arith.constant"() <{value = 1.000000e-01 : f32}> : () -> f32 loc(#loc31)
      %687 = "arith.mulf"(%arg671, %686) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc31)
      "linalg.yield"(%687) : (f32) -> () loc(#loc31)
    }) : (tensor<16xf32>, tensor<16xf32>) -> tensor<16xf32> loc(#loc31)
    %57 = "linalg.generic"(%arg15, %50) <{indexing_maps = [#map6, #map6], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg669: f32 loc(unknown), %arg670: f32 loc(unknown)):
      %684 = "arith.constant"() <{value = 0.899999976 : f32}> : () -> f32 loc(#loc32)
      %685 = "arith.mulf"(%arg669, %684) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc32)
      "linalg.yield"(%685) : (f32) -> () loc(#loc32)
    }) : (tensor<16xf32>, tensor<16xf32>) -> tensor<16xf32> loc(#loc32)
    %58 = "linalg.generic"(%56, %57, %50) <{indexing_maps = [#map6, #map6, #map6], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg666: f32 loc(unknown), %arg667: f32 loc(unknown), %arg668: f32 loc(unknown)):
      %683 = "arith.addf"(%arg666, %arg667) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc33)
      "linalg.yield"(%683) : (f32) -> () loc(#loc33)
    }) : (tensor<16xf32>, tensor<16xf32>, tensor<16xf32>) -> tensor<16xf32> loc(#loc33)
    %59 = "tensor.expand_shape"(%arg2) <{reassociation = [[0, 1, 2]], static_output_shape = array<i64: 16, 1, 1>}> : (tensor<16xf32>) -> tensor<16x1x1xf32> loc(#loc34)
    %60 = "linalg.generic"(%47, %59, %32) <{indexing_maps = [#map, #map7, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg663: f32 loc(unknown), %arg664: f32 loc(unknown), %arg665: f32 loc(unknown)):
      %682 = "arith.mulf"(%arg663, %arg664) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc35)
      "linalg.yield"(%682) : (f32) -> () loc(#loc35)
    }) : (tensor<8x16x28x28xf32>, tensor<16x1x1xf32>, tensor<8x16x28x28xf32>) -> tensor<8x16x28x28xf32> loc(#loc35)
    %61 = "tensor.expand_shape"(%arg3) <{reassociation = [[0, 1, 2]], static_output_shape = array<i64: 16, 1, 1>}> : (tensor<16xf32>) -> tensor<16x1x1xf32> loc(#loc36)
    %62 = "linalg.generic"(%60, %61, %32) <{indexing_maps = [#map, #map7, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg660: f32 loc(unknown), %arg661: f32 loc(unknown), %arg662: f32 loc(unknown)):
      %681 = "arith.addf"(%arg660, %arg661) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc37)
      "linalg.yield"(%681) : (f32) -> () loc(#loc37)
    }) : (tensor<8x16x28x28xf32>, tensor<16x1x1xf32>, tensor<8x16x28x28xf32>) -> tensor<8x16x28x28xf32> loc(#loc37)
    %63 = "linalg.generic"(%62, %32) <{indexing_maps = [#map, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg658: f32 loc(unknown), %arg659: f32 loc(unknown)):
      %679 = "arith.cmpf"(%arg658, %7) <{fastmath = #arith.fastmath<none>, predicate = 9 : i64}> : (f32, f32) -> i1 loc(#loc38)
      %680 = "arith.select"(%679, %arg658, %7) : (i1, f32, f32) -> f32 loc(#loc38)
      "linalg.yield"(%680) : (f32) -> () loc(#loc38)
    }) : (tensor<8x16x28x28xf32>, tensor<8x16x28x28xf32>) -> tensor<8x16x28x28xf32> loc(#loc38)
    %64 = "tensor.empty"() : () -> tensor<8x16x14x14xf32> loc(#loc39)
    %65 = "linalg.fill"(%8, %64) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg656: f32 loc(unknown), %arg657: f32 loc(unknown)):
      "linalg.yield"(%arg656) : (f32) -> () loc(#loc)
    }) : (f32, tensor<8x16x14x14xf32>) -> tensor<8x16x14x14xf32> loc(#loc39)
    %66 = "tensor.empty"() : () -> tensor<2x2xf32> loc(#loc39)
    %67 = "linalg.pooling_nchw_max"(%63, %66, %65) <{dilations = dense<1> : vector<2xi64>, operandSegmentSizes = array<i32: 2, 1>, strides = dense<2> : vector<2xi64>}> ({
    ^bb0(%arg653: f32 loc(unknown), %arg654: f32 loc(unknown), %arg655: f32 loc(unknown)):
      %678 = "arith.maximumf"(%arg655, %arg653) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      "linalg.yield"(%678) : (f32) -> () loc(#loc)
    }) {linalg.memoized_indexing_maps = [#map8, #map9, #map10]} : (tensor<8x16x28x28xf32>, tensor<2x2xf32>, tensor<8x16x14x14xf32>) -> tensor<8x16x14x14xf32> loc(#loc39)
    %68 = "tensor.empty"() : () -> tensor<8x16x14x14xi64> loc(#loc39)
    %69 = "linalg.fill"(%9, %68) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg651: i64 loc(unknown), %arg652: i64 loc(unknown)):
      "linalg.yield"(%arg651) : (i64) -> () loc(#loc)
    }) : (i64, tensor<8x16x14x14xi64>) -> tensor<8x16x14x14xi64> loc(#loc39)
    %70 = "tensor.empty"() : () -> tensor<2x2xi64> loc(#loc39)
    %71 = "linalg.generic"(%67, %70, %69) <{indexing_maps = [#map10, #map9, #map10], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg648: f32 loc(unknown), %arg649: i64 loc(unknown), %arg650: i64 loc(unknown)):
      %660 = "linalg.index"() <{dim = 0 : i64}> : () -> index loc(#loc39)
      %661 = "linalg.index"() <{dim = 1 : i64}> : () -> index loc(#loc39)
      %662 = "linalg.index"() <{dim = 2 : i64}> : () -> index loc(#loc39)
      %663 = "linalg.index"() <{dim = 4 : i64}> : () -> index loc(#loc39)
      %664 = "arith.muli"(%662, %6) <{overflowFlags = #arith.overflow<none>}> : (index, index) -> index loc(#loc39)
      %665 = "arith.addi"(%664, %663) <{overflowFlags = #arith.overflow<none>}> : (index, index) -> index loc(#loc39)
      %666 = "linalg.index"() <{dim = 3 : i64}> : () -> index loc(#loc39)
      %667 = "linalg.index"() <{dim = 5 : i64}> : () -> index loc(#loc39)
      %668 = "arith.muli"(%666, %6) <{overflowFlags = #arith.overflow<none>}> : (index, index) -> index loc(#loc39)
      %669 = "arith.addi"(%668, %667) <{overflowFlags = #arith.overflow<none>}> : (index, index) -> index loc(#loc39)
      %670 = "tensor.extract"(%63, %660, %661, %665, %669) : (tensor<8x16x28x28xf32>, index, index, index, index) -> f32 loc(#loc39)
      %671 = "arith.cmpf"(%670, %arg648) <{fastmath = #arith.fastmath<none>, predicate = 1 : i64}> : (f32, f32) -> i1 loc(#loc39)
      %672 = "arith.muli"(%665, %24) <{overflowFlags = #arith.overflow<none>}> : (index, index) -> index loc(#loc39)
      %673 = "arith.addi"(%669, %672) <{overflowFlags = #arith.overflow<none>}> : (index, index) -> index loc(#loc39)
      %674 = "arith.index_cast"(%673) : (index) -> i64 loc(#loc39)
      %675 = "arith.select"(%671, %674, %arg650) : (i1, i64, i64) -> i64 loc(#loc39)
      %676 = "arith.cmpi"(%arg650, %9) <{predicate = 0 : i64}> : (i64, i64) -> i1 loc(#loc39)
      %677 = "arith.select"(%676, %675, %arg650) : (i1, i64, i64) -> i64 loc(#loc39)
      "linalg.yield"(%677) : (i64) -> () loc(#loc39)
    }) : (tensor<8x16x14x14xf32>, tensor<2x2xi64>, tensor<8x16x14x14xi64>) -> tensor<8x16x14x14xi64> loc(#loc39)
    %72 = "tensor.pad"(%67) <{operandSegmentSizes = array<i32: 1, 0, 0>, static_high = array<i64: 0, 0, 1, 1>, static_low = array<i64: 0, 0, 1, 1>}> ({
    ^bb0(%arg644: index loc(unknown), %arg645: index loc(unknown), %arg646: index loc(unknown), %arg647: index loc(unknown)):
      "tensor.yield"(%7) : (f32) -> () loc(#loc40)
    }) : (tensor<8x16x14x14xf32>) -> tensor<8x16x16x16xf32> loc(#loc40)
    %73 = "tensor.empty"() : () -> tensor<8x32x14x14xf32> loc(#loc40)
    %74 = "linalg.broadcast"(%arg5, %73) <{dimensions = array<i64: 0, 2, 3>}> ({
    ^bb0(%arg642: f32 loc(unknown), %arg643: f32 loc(unknown)):
      "linalg.yield"(%arg642) : (f32) -> () loc(#loc40)
    }) : (tensor<32xf32>, tensor<8x32x14x14xf32>) -> tensor<8x32x14x14xf32> loc(#loc40)
    %75 = "linalg.conv_2d_nchw_fchw"(%72, %arg4, %74) <{dilations = dense<1> : vector<2xi64>, operandSegmentSizes = array<i32: 2, 1>, strides = dense<1> : vector<2xi64>}> ({
    ^bb0(%arg639: f32 loc(unknown), %arg640: f32 loc(unknown), %arg641: f32 loc(unknown)):
      %658 = "arith.mulf"(%arg639, %arg640) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      %659 = "arith.addf"(%arg641, %658) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      "linalg.yield"(%659) : (f32) -> () loc(#loc)
    }) {linalg.memoized_indexing_maps = [#map1, #map2, #map3]} : (tensor<8x16x16x16xf32>, tensor<32x16x3x3xf32>, tensor<8x32x14x14xf32>) -> tensor<8x32x14x14xf32> loc(#loc40)
    %76 = "linalg.generic"(%arg19, %35) <{indexing_maps = [#map4, #map4], iterator_types = [], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg637: i64 loc(unknown), %arg638: i64 loc(unknown)):
      %657 = "arith.addi"(%arg637, %5) <{overflowFlags = #arith.overflow<none>}> : (i64, i64) -> i64 loc(#loc41)
      "linalg.yield"(%657) : (i64) -> () loc(#loc41)
    }) : (tensor<i64>, tensor<i64>) -> tensor<i64> loc(#loc41)
    %77 = "tensor.empty"() : () -> tensor<1x32x1x1xf32> loc(#loc42)
    %78 = "linalg.fill"(%7, %77) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg635: f32 loc(unknown), %arg636: f32 loc(unknown)):
      "linalg.yield"(%arg635) : (f32) -> () loc(#loc)
    }) : (f32, tensor<1x32x1x1xf32>) -> tensor<1x32x1x1xf32> loc(#loc42)
    %79 = "linalg.generic"(%75, %78) <{indexing_maps = [#map, #map5], iterator_types = [#linalg.iterator_type<reduction>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg633: f32 loc(unknown), %arg634: f32 loc(unknown)):
      %656 = "arith.addf"(%arg633, %arg634) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc42)
      "linalg.yield"(%656) : (f32) -> () loc(#loc42)
    }) : (tensor<8x32x14x14xf32>, tensor<1x32x1x1xf32>) -> tensor<1x32x1x1xf32> loc(#loc42)
    %80 = "linalg.generic"(%79, %77) <{indexing_maps = [#map, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg631: f32 loc(unknown), %arg632: f32 loc(unknown)):
      %654 = "arith.constant"() <{value = 6.37755089E-4 : f32}> : () -> f32 loc(#loc8)
      %655 = "arith.mulf"(%arg631, %654) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc8)
      "linalg.yield"(%655) : (f32) -> () loc(#loc8)
    }) : (tensor<1x32x1x1xf32>, tensor<1x32x1x1xf32>) -> tensor<1x32x1x1xf32> loc(#loc8)
    %81 = "linalg.generic"(%75, %80, %73) <{indexing_maps = [#map, #map5, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg628: f32 loc(unknown), %arg629: f32 loc(unknown), %arg630: f32 loc(unknown)):
      %653 = "arith.subf"(%arg628, %arg629) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc43)
      "linalg.yield"(%653) : (f32) -> () loc(#loc43)
    }) : (tensor<8x32x14x14xf32>, tensor<1x32x1x1xf32>, tensor<8x32x14x14xf32>) -> tensor<8x32x14x14xf32> loc(#loc43)
    %82 = "linalg.generic"(%81, %81, %73) <{indexing_maps = [#map, #map, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg625: f32 loc(unknown), %arg626: f32 loc(unknown), %arg627: f32 loc(unknown)):
      %652 = "arith.mulf"(%arg625, %arg626) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc44)
      "linalg.yield"(%652) : (f32) -> () loc(#loc44)
    }) : (tensor<8x32x14x14xf32>, tensor<8x32x14x14xf32>, tensor<8x32x14x14xf32>) -> tensor<8x32x14x14xf32> loc(#loc44)
    %83 = "linalg.generic"(%82, %78) <{indexing_maps = [#map, #map5], iterator_types = [#linalg.iterator_type<reduction>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg623: f32 loc(unknown), %arg624: f32 loc(unknown)):
      %651 = "arith.addf"(%arg623, %arg624) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc45)
      "linalg.yield"(%651) : (f32) -> () loc(#loc45)
    }) : (tensor<8x32x14x14xf32>, tensor<1x32x1x1xf32>) -> tensor<1x32x1x1xf32> loc(#loc45)
    %84 = "linalg.generic"(%83, %77) <{indexing_maps = [#map, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg621: f32 loc(unknown), %arg622: f32 loc(unknown)):
      %649 = "arith.constant"() <{value = 6.37755089E-4 : f32}> : () -> f32 loc(#loc46)
      %650 = "arith.mulf"(%arg621, %649) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc46)
      "linalg.yield"(%650) : (f32) -> () loc(#loc46)
    }) : (tensor<1x32x1x1xf32>, tensor<1x32x1x1xf32>) -> tensor<1x32x1x1xf32> loc(#loc46)
    %85 = "linalg.generic"(%84, %77) <{indexing_maps = [#map, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg619: f32 loc(unknown), %arg620: f32 loc(unknown)):
      %647 = "arith.constant"() <{value = 9.99999974E-6 : f32}> : () -> f32 loc(#loc47)
      %648 = "arith.addf"(%arg619, %647) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc47)
      "linalg.yield"(%648) : (f32) -> () loc(#loc47)
    }) : (tensor<1x32x1x1xf32>, tensor<1x32x1x1xf32>) -> tensor<1x32x1x1xf32> loc(#loc47)
    %86 = "linalg.generic"(%85, %77) <{indexing_maps = [#map, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg617: f32 loc(unknown), %arg618: f32 loc(unknown)):
      %646 = "math.rsqrt"(%arg617) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32 loc(#loc48)
      "linalg.yield"(%646) : (f32) -> () loc(#loc48)
    }) : (tensor<1x32x1x1xf32>, tensor<1x32x1x1xf32>) -> tensor<1x32x1x1xf32> loc(#loc48)
    %87 = "linalg.generic"(%81, %86, %73) <{indexing_maps = [#map, #map5, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg614: f32 loc(unknown), %arg615: f32 loc(unknown), %arg616: f32 loc(unknown)):
      %645 = "arith.mulf"(%arg614, %arg615) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc49)
      "linalg.yield"(%645) : (f32) -> () loc(#loc49)
    }) : (tensor<8x32x14x14xf32>, tensor<1x32x1x1xf32>, tensor<8x32x14x14xf32>) -> tensor<8x32x14x14xf32> loc(#loc49)
    %88 = "tensor.collapse_shape"(%80) <{reassociation = [[0, 1, 2, 3]]}> : (tensor<1x32x1x1xf32>) -> tensor<32xf32> loc(#loc303)
    %89 = "tensor.collapse_shape"(%86) <{reassociation = [[0, 1, 2, 3]]}> : (tensor<1x32x1x1xf32>) -> tensor<32xf32> loc(#loc304)
    %90 = "tensor.empty"() : () -> tensor<32xf32> loc(#loc53)
    %91 = "linalg.generic"(%88, %90) <{indexing_maps = [#map6, #map6], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg612: f32 loc(callsite(#loc26 at #loc51)), %arg613: f32 loc(unknown)):
      %643 = "arith.constant"() <{value = 1.000000e-01 : f32}> : () -> f32 loc(#loc53)
      %644 = "arith.mulf"(%arg612, %643) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc53)
      "linalg.yield"(%644) : (f32) -> () loc(#loc53)
    }) : (tensor<32xf32>, tensor<32xf32>) -> tensor<32xf32> loc(#loc53)
    %92 = "linalg.generic"(%arg17, %90) <{indexing_maps = [#map6, #map6], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg610: f32 loc(unknown), %arg611: f32 loc(unknown)):
      %641 = "arith.constant"() <{value = 0.899999976 : f32}> : () -> f32 loc(#loc54)
      %642 = "arith.mulf"(%arg610, %641) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc54)
      "linalg.yield"(%642) : (f32) -> () loc(#loc54)
    }) : (tensor<32xf32>, tensor<32xf32>) -> tensor<32xf32> loc(#loc54)
    %93 = "linalg.generic"(%91, %92, %90) <{indexing_maps = [#map6, #map6, #map6], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg607: f32 loc(unknown), %arg608: f32 loc(unknown), %arg609: f32 loc(unknown)):
      %640 = "arith.addf"(%arg607, %arg608) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc55)
      "linalg.yield"(%640) : (f32) -> () loc(#loc55)
    }) : (tensor<32xf32>, tensor<32xf32>, tensor<32xf32>) -> tensor<32xf32> loc(#loc55)
    %94 = "tensor.collapse_shape"(%84) <{reassociation = [[0, 1, 2, 3]]}> : (tensor<1x32x1x1xf32>) -> tensor<32xf32> loc(#loc305)
    %95 = "linalg.generic"(%94, %90) <{indexing_maps = [#map6, #map6], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg605: f32 loc(callsite(#loc26 at #loc56)), %arg606: f32 loc(unknown)):
      %638 = "arith.constant"() <{value = 1.00063813 : f32}> : () -> f32 loc(#loc7)
      %639 = "arith.mulf"(%arg605, %638) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc7)
      "linalg.yield"(%639) : (f32) -> () loc(#loc7)
    }) : (tensor<32xf32>, tensor<32xf32>) -> tensor<32xf32> loc(#loc7)
    %96 = "linalg.generic"(%95, %90) <{indexing_maps = [#map6, #map6], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg603: f32 loc(unknown), %arg604: f32 loc(unknown)):
      %636 = "arith.constant"() <{value = 1.000000e-01 : f32}> : () -> f32 loc(#loc57)
      %637 = "arith.mulf"(%arg603, %636) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc57)
      "linalg.yield"(%637) : (f32) -> () loc(#loc57)
    }) : (tensor<32xf32>, tensor<32xf32>) -> tensor<32xf32> loc(#loc57)
    %97 = "linalg.generic"(%arg18, %90) <{indexing_maps = [#map6, #map6], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg601: f32 loc(unknown), %arg602: f32 loc(unknown)):
      %634 = "arith.constant"() <{value = 0.899999976 : f32}> : () -> f32 loc(#loc58)
      %635 = "arith.mulf"(%arg601, %634) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc58)
      "linalg.yield"(%635) : (f32) -> () loc(#loc58)
    }) : (tensor<32xf32>, tensor<32xf32>) -> tensor<32xf32> loc(#loc58)
    %98 = "linalg.generic"(%96, %97, %90) <{indexing_maps = [#map6, #map6, #map6], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg598: f32 loc(unknown), %arg599: f32 loc(unknown), %arg600: f32 loc(unknown)):
      %633 = "arith.addf"(%arg598, %arg599) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc59)
      "linalg.yield"(%633) : (f32) -> () loc(#loc59)
    }) : (tensor<32xf32>, tensor<32xf32>, tensor<32xf32>) -> tensor<32xf32> loc(#loc59)
    %99 = "tensor.expand_shape"(%arg6) <{reassociation = [[0, 1, 2]], static_output_shape = array<i64: 32, 1, 1>}> : (tensor<32xf32>) -> tensor<32x1x1xf32> loc(#loc60)
    %100 = "linalg.generic"(%87, %99, %73) <{indexing_maps = [#map, #map7, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg595: f32 loc(unknown), %arg596: f32 loc(unknown), %arg597: f32 loc(unknown)):
      %632 = "arith.mulf"(%arg595, %arg596) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc61)
      "linalg.yield"(%632) : (f32) -> () loc(#loc61)
    }) : (tensor<8x32x14x14xf32>, tensor<32x1x1xf32>, tensor<8x32x14x14xf32>) -> tensor<8x32x14x14xf32> loc(#loc61)
    %101 = "tensor.expand_shape"(%arg7) <{reassociation = [[0, 1, 2]], static_output_shape = array<i64: 32, 1, 1>}> : (tensor<32xf32>) -> tensor<32x1x1xf32> loc(#loc62)
    %102 = "linalg.generic"(%100, %101, %73) <{indexing_maps = [#map, #map7, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg592: f32 loc(unknown), %arg593: f32 loc(unknown), %arg594: f32 loc(unknown)):
      %631 = "arith.addf"(%arg592, %arg593) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc63)
      "linalg.yield"(%631) : (f32) -> () loc(#loc63)
    }) : (tensor<8x32x14x14xf32>, tensor<32x1x1xf32>, tensor<8x32x14x14xf32>) -> tensor<8x32x14x14xf32> loc(#loc63)
    %103 = "linalg.generic"(%102, %73) <{indexing_maps = [#map, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg590: f32 loc(unknown), %arg591: f32 loc(unknown)):
      %629 = "arith.cmpf"(%arg590, %7) <{fastmath = #arith.fastmath<none>, predicate = 9 : i64}> : (f32, f32) -> i1 loc(#loc64)
      %630 = "arith.select"(%629, %arg590, %7) : (i1, f32, f32) -> f32 loc(#loc64)
      "linalg.yield"(%630) : (f32) -> () loc(#loc64)
    }) : (tensor<8x32x14x14xf32>, tensor<8x32x14x14xf32>) -> tensor<8x32x14x14xf32> loc(#loc64)
    %104 = "tensor.empty"() : () -> tensor<8x32x7x7xf32> loc(#loc65)
    %105 = "linalg.fill"(%8, %104) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg588: f32 loc(unknown), %arg589: f32 loc(unknown)):
      "linalg.yield"(%arg588) : (f32) -> () loc(#loc)
    }) : (f32, tensor<8x32x7x7xf32>) -> tensor<8x32x7x7xf32> loc(#loc65)
    %106 = "linalg.pooling_nchw_max"(%103, %66, %105) <{dilations = dense<1> : vector<2xi64>, operandSegmentSizes = array<i32: 2, 1>, strides = dense<2> : vector<2xi64>}> ({
    ^bb0(%arg585: f32 loc(unknown), %arg586: f32 loc(unknown), %arg587: f32 loc(unknown)):
      %628 = "arith.maximumf"(%arg587, %arg585) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      "linalg.yield"(%628) : (f32) -> () loc(#loc)
    }) {linalg.memoized_indexing_maps = [#map8, #map9, #map10]} : (tensor<8x32x14x14xf32>, tensor<2x2xf32>, tensor<8x32x7x7xf32>) -> tensor<8x32x7x7xf32> loc(#loc65)
    %107 = "tensor.empty"() : () -> tensor<8x32x7x7xi64> loc(#loc65)
    %108 = "linalg.fill"(%9, %107) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg583: i64 loc(unknown), %arg584: i64 loc(unknown)):
      "linalg.yield"(%arg583) : (i64) -> () loc(#loc)
    }) : (i64, tensor<8x32x7x7xi64>) -> tensor<8x32x7x7xi64> loc(#loc65)
    %109 = "linalg.generic"(%106, %70, %108) <{indexing_maps = [#map10, #map9, #map10], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg580: f32 loc(unknown), %arg581: i64 loc(unknown), %arg582: i64 loc(unknown)):
      %610 = "linalg.index"() <{dim = 0 : i64}> : () -> index loc(#loc65)
      %611 = "linalg.index"() <{dim = 1 : i64}> : () -> index loc(#loc65)
      %612 = "linalg.index"() <{dim = 2 : i64}> : () -> index loc(#loc65)
      %613 = "linalg.index"() <{dim = 4 : i64}> : () -> index loc(#loc65)
      %614 = "arith.muli"(%612, %6) <{overflowFlags = #arith.overflow<none>}> : (index, index) -> index loc(#loc65)
      %615 = "arith.addi"(%614, %613) <{overflowFlags = #arith.overflow<none>}> : (index, index) -> index loc(#loc65)
      %616 = "linalg.index"() <{dim = 3 : i64}> : () -> index loc(#loc65)
      %617 = "linalg.index"() <{dim = 5 : i64}> : () -> index loc(#loc65)
      %618 = "arith.muli"(%616, %6) <{overflowFlags = #arith.overflow<none>}> : (index, index) -> index loc(#loc65)
      %619 = "arith.addi"(%618, %617) <{overflowFlags = #arith.overflow<none>}> : (index, index) -> index loc(#loc65)
      %620 = "tensor.extract"(%103, %610, %611, %615, %619) : (tensor<8x32x14x14xf32>, index, index, index, index) -> f32 loc(#loc65)
      %621 = "arith.cmpf"(%620, %arg580) <{fastmath = #arith.fastmath<none>, predicate = 1 : i64}> : (f32, f32) -> i1 loc(#loc65)
      %622 = "arith.muli"(%615, %25) <{overflowFlags = #arith.overflow<none>}> : (index, index) -> index loc(#loc65)
      %623 = "arith.addi"(%619, %622) <{overflowFlags = #arith.overflow<none>}> : (index, index) -> index loc(#loc65)
      %624 = "arith.index_cast"(%623) : (index) -> i64 loc(#loc65)
      %625 = "arith.select"(%621, %624, %arg582) : (i1, i64, i64) -> i64 loc(#loc65)
      %626 = "arith.cmpi"(%arg582, %9) <{predicate = 0 : i64}> : (i64, i64) -> i1 loc(#loc65)
      %627 = "arith.select"(%626, %625, %arg582) : (i1, i64, i64) -> i64 loc(#loc65)
      "linalg.yield"(%627) : (i64) -> () loc(#loc65)
    }) : (tensor<8x32x7x7xf32>, tensor<2x2xi64>, tensor<8x32x7x7xi64>) -> tensor<8x32x7x7xi64> loc(#loc65)
    %110 = "tensor.pad"(%106) <{operandSegmentSizes = array<i32: 1, 0, 0>, static_high = array<i64: 0, 0, 1, 1>, static_low = array<i64: 0, 0, 1, 1>}> ({
    ^bb0(%arg576: index loc(unknown), %arg577: index loc(unknown), %arg578: index loc(unknown), %arg579: index loc(unknown)):
      "tensor.yield"(%7) : (f32) -> () loc(#loc66)
    }) : (tensor<8x32x7x7xf32>) -> tensor<8x32x9x9xf32> loc(#loc66)
    %111 = "tensor.empty"() : () -> tensor<8x64x4x4xf32> loc(#loc66)
    %112 = "linalg.broadcast"(%arg9, %111) <{dimensions = array<i64: 0, 2, 3>}> ({
    ^bb0(%arg574: f32 loc(unknown), %arg575: f32 loc(unknown)):
      "linalg.yield"(%arg574) : (f32) -> () loc(#loc66)
    }) : (tensor<64xf32>, tensor<8x64x4x4xf32>) -> tensor<8x64x4x4xf32> loc(#loc66)
    %113 = "linalg.conv_2d_nchw_fchw"(%110, %arg8, %112) <{dilations = dense<1> : vector<2xi64>, operandSegmentSizes = array<i32: 2, 1>, strides = dense<2> : vector<2xi64>}> ({
    ^bb0(%arg571: f32 loc(unknown), %arg572: f32 loc(unknown), %arg573: f32 loc(unknown)):
      %608 = "arith.mulf"(%arg571, %arg572) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      %609 = "arith.addf"(%arg573, %608) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      "linalg.yield"(%609) : (f32) -> () loc(#loc)
    }) {linalg.memoized_indexing_maps = [#map11, #map2, #map3]} : (tensor<8x32x9x9xf32>, tensor<64x32x3x3xf32>, tensor<8x64x4x4xf32>) -> tensor<8x64x4x4xf32> loc(#loc66)
    %114 = "linalg.generic"(%arg22, %35) <{indexing_maps = [#map4, #map4], iterator_types = [], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg569: i64 loc(unknown), %arg570: i64 loc(unknown)):
      %607 = "arith.addi"(%arg569, %5) <{overflowFlags = #arith.overflow<none>}> : (i64, i64) -> i64 loc(#loc67)
      "linalg.yield"(%607) : (i64) -> () loc(#loc67)
    }) : (tensor<i64>, tensor<i64>) -> tensor<i64> loc(#loc67)
    %115 = "tensor.empty"() : () -> tensor<1x64x1x1xf32> loc(#loc68)
    %116 = "linalg.fill"(%7, %115) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg567: f32 loc(unknown), %arg568: f32 loc(unknown)):
      "linalg.yield"(%arg567) : (f32) -> () loc(#loc)
    }) : (f32, tensor<1x64x1x1xf32>) -> tensor<1x64x1x1xf32> loc(#loc68)
    %117 = "linalg.generic"(%113, %116) <{indexing_maps = [#map, #map5], iterator_types = [#linalg.iterator_type<reduction>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg565: f32 loc(unknown), %arg566: f32 loc(unknown)):
      %606 = "arith.addf"(%arg565, %arg566) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc68)
      "linalg.yield"(%606) : (f32) -> () loc(#loc68)
    }) : (tensor<8x64x4x4xf32>, tensor<1x64x1x1xf32>) -> tensor<1x64x1x1xf32> loc(#loc68)
    %118 = "linalg.generic"(%117, %115) <{indexing_maps = [#map, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg563: f32 loc(unknown), %arg564: f32 loc(unknown)):
      %605 = "arith.mulf"(%arg563, %26) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc69)
      "linalg.yield"(%605) : (f32) -> () loc(#loc69)
    }) : (tensor<1x64x1x1xf32>, tensor<1x64x1x1xf32>) -> tensor<1x64x1x1xf32> loc(#loc69)
    %119 = "linalg.generic"(%113, %118, %111) <{indexing_maps = [#map, #map5, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg560: f32 loc(unknown), %arg561: f32 loc(unknown), %arg562: f32 loc(unknown)):
      %604 = "arith.subf"(%arg560, %arg561) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc70)
      "linalg.yield"(%604) : (f32) -> () loc(#loc70)
    }) : (tensor<8x64x4x4xf32>, tensor<1x64x1x1xf32>, tensor<8x64x4x4xf32>) -> tensor<8x64x4x4xf32> loc(#loc70)
    %120 = "linalg.generic"(%119, %119, %111) <{indexing_maps = [#map, #map, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg557: f32 loc(unknown), %arg558: f32 loc(unknown), %arg559: f32 loc(unknown)):
      %603 = "arith.mulf"(%arg557, %arg558) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc71)
      "linalg.yield"(%603) : (f32) -> () loc(#loc71)
    }) : (tensor<8x64x4x4xf32>, tensor<8x64x4x4xf32>, tensor<8x64x4x4xf32>) -> tensor<8x64x4x4xf32> loc(#loc71)
    %121 = "linalg.generic"(%120, %116) <{indexing_maps = [#map, #map5], iterator_types = [#linalg.iterator_type<reduction>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg555: f32 loc(unknown), %arg556: f32 loc(unknown)):
      %602 = "arith.addf"(%arg555, %arg556) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc72)
      "linalg.yield"(%602) : (f32) -> () loc(#loc72)
    }) : (tensor<8x64x4x4xf32>, tensor<1x64x1x1xf32>) -> tensor<1x64x1x1xf32> loc(#loc72)
    %122 = "linalg.generic"(%121, %115) <{indexing_maps = [#map, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg553: f32 loc(unknown), %arg554: f32 loc(unknown)):
      %601 = "arith.mulf"(%arg553, %26) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc73)
      "linalg.yield"(%601) : (f32) -> () loc(#loc73)
    }) : (tensor<1x64x1x1xf32>, tensor<1x64x1x1xf32>) -> tensor<1x64x1x1xf32> loc(#loc73)
    %123 = "linalg.generic"(%122, %115) <{indexing_maps = [#map, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg551: f32 loc(unknown), %arg552: f32 loc(unknown)):
      %599 = "arith.constant"() <{value = 9.99999974E-6 : f32}> : () -> f32 loc(#loc74)
      %600 = "arith.addf"(%arg551, %599) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc74)
      "linalg.yield"(%600) : (f32) -> () loc(#loc74)
    }) : (tensor<1x64x1x1xf32>, tensor<1x64x1x1xf32>) -> tensor<1x64x1x1xf32> loc(#loc74)
    %124 = "linalg.generic"(%123, %115) <{indexing_maps = [#map, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg549: f32 loc(unknown), %arg550: f32 loc(unknown)):
      %598 = "math.rsqrt"(%arg549) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32 loc(#loc75)
      "linalg.yield"(%598) : (f32) -> () loc(#loc75)
    }) : (tensor<1x64x1x1xf32>, tensor<1x64x1x1xf32>) -> tensor<1x64x1x1xf32> loc(#loc75)
    %125 = "linalg.generic"(%119, %124, %111) <{indexing_maps = [#map, #map5, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg546: f32 loc(unknown), %arg547: f32 loc(unknown), %arg548: f32 loc(unknown)):
      %597 = "arith.mulf"(%arg546, %arg547) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc76)
      "linalg.yield"(%597) : (f32) -> () loc(#loc76)
    }) : (tensor<8x64x4x4xf32>, tensor<1x64x1x1xf32>, tensor<8x64x4x4xf32>) -> tensor<8x64x4x4xf32> loc(#loc76)
    %126 = "tensor.collapse_shape"(%118) <{reassociation = [[0, 1, 2, 3]]}> : (tensor<1x64x1x1xf32>) -> tensor<64xf32> loc(#loc306)
    %127 = "tensor.collapse_shape"(%124) <{reassociation = [[0, 1, 2, 3]]}> : (tensor<1x64x1x1xf32>) -> tensor<64xf32> loc(#loc307)
    %128 = "tensor.empty"() : () -> tensor<64xf32> loc(#loc80)
    %129 = "linalg.generic"(%126, %128) <{indexing_maps = [#map6, #map6], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg544: f32 loc(callsite(#loc26 at #loc78)), %arg545: f32 loc(unknown)):
      %595 = "arith.constant"() <{value = 1.000000e-01 : f32}> : () -> f32 loc(#loc80)
      %596 = "arith.mulf"(%arg544, %595) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc80)
      "linalg.yield"(%596) : (f32) -> () loc(#loc80)
    }) : (tensor<64xf32>, tensor<64xf32>) -> tensor<64xf32> loc(#loc80)
    %130 = "linalg.generic"(%arg20, %128) <{indexing_maps = [#map6, #map6], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg542: f32 loc(unknown), %arg543: f32 loc(unknown)):
      %593 = "arith.constant"() <{value = 0.899999976 : f32}> : () -> f32 loc(#loc81)
      %594 = "arith.mulf"(%arg542, %593) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc81)
      "linalg.yield"(%594) : (f32) -> () loc(#loc81)
    }) : (tensor<64xf32>, tensor<64xf32>) -> tensor<64xf32> loc(#loc81)
    %131 = "linalg.generic"(%129, %130, %128) <{indexing_maps = [#map6, #map6, #map6], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg539: f32 loc(unknown), %arg540: f32 loc(unknown), %arg541: f32 loc(unknown)):
      %592 = "arith.addf"(%arg539, %arg540) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc82)
      "linalg.yield"(%592) : (f32) -> () loc(#loc82)
    }) : (tensor<64xf32>, tensor<64xf32>, tensor<64xf32>) -> tensor<64xf32> loc(#loc82)
    %132 = "tensor.collapse_shape"(%122) <{reassociation = [[0, 1, 2, 3]]}> : (tensor<1x64x1x1xf32>) -> tensor<64xf32> loc(#loc308)
    %133 = "linalg.generic"(%132, %128) <{indexing_maps = [#map6, #map6], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg537: f32 loc(callsite(#loc26 at #loc83)), %arg538: f32 loc(unknown)):
      %590 = "arith.constant"() <{value = 1.00787401 : f32}> : () -> f32 loc(#loc6)
      %591 = "arith.mulf"(%arg537, %590) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc6)
      "linalg.yield"(%591) : (f32) -> () loc(#loc6)
    }) : (tensor<64xf32>, tensor<64xf32>) -> tensor<64xf32> loc(#loc6)
    %134 = "linalg.generic"(%133, %128) <{indexing_maps = [#map6, #map6], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg535: f32 loc(unknown), %arg536: f32 loc(unknown)):
      %588 = "arith.constant"() <{value = 1.000000e-01 : f32}> : () -> f32 loc(#loc84)
      %589 = "arith.mulf"(%arg535, %588) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc84)
      "linalg.yield"(%589) : (f32) -> () loc(#loc84)
    }) : (tensor<64xf32>, tensor<64xf32>) -> tensor<64xf32> loc(#loc84)
    %135 = "linalg.generic"(%arg21, %128) <{indexing_maps = [#map6, #map6], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg533: f32 loc(unknown), %arg534: f32 loc(unknown)):
      %586 = "arith.constant"() <{value = 0.899999976 : f32}> : () -> f32 loc(#loc85)
      %587 = "arith.mulf"(%arg533, %586) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc85)
      "linalg.yield"(%587) : (f32) -> () loc(#loc85)
    }) : (tensor<64xf32>, tensor<64xf32>) -> tensor<64xf32> loc(#loc85)
    %136 = "linalg.generic"(%134, %135, %128) <{indexing_maps = [#map6, #map6, #map6], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg530: f32 loc(unknown), %arg531: f32 loc(unknown), %arg532: f32 loc(unknown)):
      %585 = "arith.addf"(%arg530, %arg531) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc86)
      "linalg.yield"(%585) : (f32) -> () loc(#loc86)
    }) : (tensor<64xf32>, tensor<64xf32>, tensor<64xf32>) -> tensor<64xf32> loc(#loc86)
    %137 = "tensor.expand_shape"(%arg10) <{reassociation = [[0, 1, 2]], static_output_shape = array<i64: 64, 1, 1>}> : (tensor<64xf32>) -> tensor<64x1x1xf32> loc(#loc87)
    %138 = "linalg.generic"(%125, %137, %111) <{indexing_maps = [#map, #map7, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg527: f32 loc(unknown), %arg528: f32 loc(unknown), %arg529: f32 loc(unknown)):
      %584 = "arith.mulf"(%arg527, %arg528) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc88)
      "linalg.yield"(%584) : (f32) -> () loc(#loc88)
    }) : (tensor<8x64x4x4xf32>, tensor<64x1x1xf32>, tensor<8x64x4x4xf32>) -> tensor<8x64x4x4xf32> loc(#loc88)
    %139 = "tensor.expand_shape"(%arg11) <{reassociation = [[0, 1, 2]], static_output_shape = array<i64: 64, 1, 1>}> : (tensor<64xf32>) -> tensor<64x1x1xf32> loc(#loc89)
    %140 = "linalg.generic"(%138, %139, %111) <{indexing_maps = [#map, #map7, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg524: f32 loc(unknown), %arg525: f32 loc(unknown), %arg526: f32 loc(unknown)):
      %583 = "arith.addf"(%arg524, %arg525) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc90)
      "linalg.yield"(%583) : (f32) -> () loc(#loc90)
    }) : (tensor<8x64x4x4xf32>, tensor<64x1x1xf32>, tensor<8x64x4x4xf32>) -> tensor<8x64x4x4xf32> loc(#loc90)
    %141 = "linalg.generic"(%140, %111) <{indexing_maps = [#map, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg522: f32 loc(unknown), %arg523: f32 loc(unknown)):
      %581 = "arith.cmpf"(%arg522, %7) <{fastmath = #arith.fastmath<none>, predicate = 9 : i64}> : (f32, f32) -> i1 loc(#loc91)
      %582 = "arith.select"(%581, %arg522, %7) : (i1, f32, f32) -> f32 loc(#loc91)
      "linalg.yield"(%582) : (f32) -> () loc(#loc91)
    }) : (tensor<8x64x4x4xf32>, tensor<8x64x4x4xf32>) -> tensor<8x64x4x4xf32> loc(#loc91)
    %142 = "tensor.collapse_shape"(%141) <{reassociation = [[0], [1, 2, 3]]}> : (tensor<8x64x4x4xf32>) -> tensor<8x1024xf32> loc(#loc92)
    %143 = "tensor.empty"() : () -> tensor<1024x10xf32> loc(#loc93)
    %144 = "linalg.transpose"(%arg12, %143) <{permutation = array<i64: 1, 0>}> ({
    ^bb0(%arg520: f32 loc(unknown), %arg521: f32 loc(unknown)):
      "linalg.yield"(%arg520) : (f32) -> () loc(#loc93)
    }) : (tensor<10x1024xf32>, tensor<1024x10xf32>) -> tensor<1024x10xf32> loc(#loc93)
    %145 = "tensor.empty"() : () -> tensor<8x10xf32> loc(#loc94)
    %146 = "linalg.fill"(%7, %145) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg518: f32 loc(unknown), %arg519: f32 loc(unknown)):
      "linalg.yield"(%arg518) : (f32) -> () loc(#loc)
    }) : (f32, tensor<8x10xf32>) -> tensor<8x10xf32> loc(#loc94)
    %147 = "linalg.matmul"(%142, %144, %146) <{indexing_maps = [#map12, #map13, #map14], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg515: f32 loc(unknown), %arg516: f32 loc(unknown), %arg517: f32 loc(unknown)):
      %579 = "arith.mulf"(%arg515, %arg516) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      %580 = "arith.addf"(%arg517, %579) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      "linalg.yield"(%580) : (f32) -> () loc(#loc)
    }) : (tensor<8x1024xf32>, tensor<1024x10xf32>, tensor<8x10xf32>) -> tensor<8x10xf32> loc(#loc94)
    %148 = "linalg.generic"(%147, %arg13, %145) <{indexing_maps = [#map15, #map16, #map15], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg512: f32 loc(unknown), %arg513: f32 loc(unknown), %arg514: f32 loc(unknown)):
      %578 = "arith.addf"(%arg512, %arg513) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc95)
      "linalg.yield"(%578) : (f32) -> () loc(#loc95)
    }) : (tensor<8x10xf32>, tensor<10xf32>, tensor<8x10xf32>) -> tensor<8x10xf32> loc(#loc95)
    %149 = "tensor.empty"() : () -> tensor<8xi64> loc(#loc96)
    %150 = "linalg.fill"(%3, %149) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg510: i64 loc(unknown), %arg511: i64 loc(unknown)):
      "linalg.yield"(%arg510) : (i64) -> () loc(#loc)
    }) : (i64, tensor<8xi64>) -> tensor<8xi64> loc(#loc96)
    %151 = "tensor.empty"() : () -> tensor<8xf32> loc(#loc96)
    %152 = "linalg.fill"(%8, %151) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg508: f32 loc(unknown), %arg509: f32 loc(unknown)):
      "linalg.yield"(%arg508) : (f32) -> () loc(#loc)
    }) : (f32, tensor<8xf32>) -> tensor<8xf32> loc(#loc96)
    %153:2 = "linalg.generic"(%148, %152, %150) <{indexing_maps = [#map15, #map17, #map17], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 2>}> ({
    ^bb0(%arg505: f32 loc(unknown), %arg506: f32 loc(unknown), %arg507: i64 loc(unknown)):
      %573 = "linalg.index"() <{dim = 1 : i64}> : () -> index loc(#loc96)
      %574 = "arith.index_cast"(%573) : (index) -> i64 loc(#loc96)
      %575 = "arith.maximumf"(%arg505, %arg506) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc96)
      %576 = "arith.cmpf"(%arg505, %arg506) <{fastmath = #arith.fastmath<none>, predicate = 2 : i64}> : (f32, f32) -> i1 loc(#loc96)
      %577 = "arith.select"(%576, %574, %arg507) : (i1, i64, i64) -> i64 loc(#loc96)
      "linalg.yield"(%575, %577) : (f32, i64) -> () loc(#loc96)
    }) : (tensor<8x10xf32>, tensor<8xf32>, tensor<8xi64>) -> (tensor<8xf32>, tensor<8xi64>) loc(#loc96)
    %154 = "tensor.expand_shape"(%153#0) <{reassociation = [[0, 1]], static_output_shape = array<i64: 8, 1>}> : (tensor<8xf32>) -> tensor<8x1xf32> loc(#loc96)
    %155 = "linalg.generic"(%148, %154, %145) <{indexing_maps = [#map15, #map18, #map15], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg502: f32 loc(unknown), %arg503: f32 loc(unknown), %arg504: f32 loc(unknown)):
      %572 = "arith.subf"(%arg502, %arg503) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc97)
      "linalg.yield"(%572) : (f32) -> () loc(#loc97)
    }) : (tensor<8x10xf32>, tensor<8x1xf32>, tensor<8x10xf32>) -> tensor<8x10xf32> loc(#loc97)
    %156 = "linalg.generic"(%155, %145) <{indexing_maps = [#map15, #map15], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg500: f32 loc(unknown), %arg501: f32 loc(unknown)):
      %571 = "math.exp"(%arg500) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32 loc(#loc98)
      "linalg.yield"(%571) : (f32) -> () loc(#loc98)
    }) : (tensor<8x10xf32>, tensor<8x10xf32>) -> tensor<8x10xf32> loc(#loc98)
    %157 = "tensor.empty"() : () -> tensor<8x1xf32> loc(#loc99)
    %158 = "linalg.fill"(%7, %157) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg498: f32 loc(unknown), %arg499: f32 loc(unknown)):
      "linalg.yield"(%arg498) : (f32) -> () loc(#loc)
    }) : (f32, tensor<8x1xf32>) -> tensor<8x1xf32> loc(#loc99)
    %159 = "linalg.generic"(%156, %158) <{indexing_maps = [#map15, #map18], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg496: f32 loc(unknown), %arg497: f32 loc(unknown)):
      %570 = "arith.addf"(%arg496, %arg497) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc99)
      "linalg.yield"(%570) : (f32) -> () loc(#loc99)
    }) : (tensor<8x10xf32>, tensor<8x1xf32>) -> tensor<8x1xf32> loc(#loc99)
    %160 = "linalg.generic"(%159, %157) <{indexing_maps = [#map15, #map15], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg494: f32 loc(unknown), %arg495: f32 loc(unknown)):
      %569 = "math.log"(%arg494) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32 loc(#loc100)
      "linalg.yield"(%569) : (f32) -> () loc(#loc100)
    }) : (tensor<8x1xf32>, tensor<8x1xf32>) -> tensor<8x1xf32> loc(#loc100)
    %161 = "linalg.generic"(%155, %160, %145) <{indexing_maps = [#map15, #map18, #map15], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg491: f32 loc(unknown), %arg492: f32 loc(unknown), %arg493: f32 loc(unknown)):
      %568 = "arith.subf"(%arg491, %arg492) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc101)
      "linalg.yield"(%568) : (f32) -> () loc(#loc101)
    }) : (tensor<8x10xf32>, tensor<8x1xf32>, tensor<8x10xf32>) -> tensor<8x10xf32> loc(#loc101)
    %162 = "tensor.empty"() : () -> tensor<8xi1> loc(#loc2)
    %163 = "linalg.generic"(%arg24, %162) <{indexing_maps = [#map6, #map6], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg489: i64 loc(unknown), %arg490: i1 loc(unknown)):
      %567 = "arith.cmpi"(%arg489, %2) <{predicate = 1 : i64}> : (i64, i64) -> i1 loc(#loc2)
      "linalg.yield"(%567) : (i1) -> () loc(#loc2)
    }) : (tensor<8xi64>, tensor<8xi1>) -> tensor<8xi1> loc(#loc2)
    %164 = "linalg.generic"(%163, %arg24, %27, %149) <{indexing_maps = [#map6, #map6, #map19, #map6], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 3, 1>}> ({
    ^bb0(%arg485: i1 loc(unknown), %arg486: i64 loc(unknown), %arg487: i64 loc(unknown), %arg488: i64 loc(unknown)):
      %566 = "arith.select"(%arg485, %arg486, %arg487) : (i1, i64, i64) -> i64 loc(#loc15)
      "linalg.yield"(%566) : (i64) -> () loc(#loc15)
    }) : (tensor<8xi1>, tensor<8xi64>, tensor<i64>, tensor<8xi64>) -> tensor<8xi64> loc(#loc15)
    %165 = "tensor.expand_shape"(%164) <{reassociation = [[0, 1]], static_output_shape = array<i64: 8, 1>}> : (tensor<8xi64>) -> tensor<8x1xi64> loc(#loc102)
    %166 = "linalg.generic"(%165, %158) <{indexing_maps = [#map15, #map15], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg483: i64 loc(unknown), %arg484: f32 loc(unknown)):
      %561 = "linalg.index"() <{dim = 0 : i64}> : () -> index loc(#loc103)
      %562 = "arith.index_cast"(%arg483) : (i64) -> index loc(#loc103)
      %563 = "arith.cmpi"(%562, %10) <{predicate = 2 : i64}> : (index, index) -> i1 loc(#loc103)
      "cf.assert"(%563) <{msg = "index must be smaller than dim size"}> : (i1) -> () loc(#loc103)
      %564 = "arith.cmpi"(%arg483, %3) <{predicate = 5 : i64}> : (i64, i64) -> i1 loc(#loc103)
      "cf.assert"(%564) <{msg = "index must be larger or equal to 0"}> : (i1) -> () loc(#loc103)
      %565 = "tensor.extract"(%161, %561, %562) : (tensor<8x10xf32>, index, index) -> f32 loc(#loc103)
      "linalg.yield"(%565) : (f32) -> () loc(#loc103)
    }) : (tensor<8x1xi64>, tensor<8x1xf32>) -> tensor<8x1xf32> loc(#loc103)
    %167 = "tensor.collapse_shape"(%166) <{reassociation = [[0, 1]]}> : (tensor<8x1xf32>) -> tensor<8xf32> loc(#loc309)
    %168 = "linalg.generic"(%167, %151) <{indexing_maps = [#map6, #map6], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg481: f32 loc(callsite(#loc26 at #loc104)), %arg482: f32 loc(unknown)):
      %560 = "arith.negf"(%arg481) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32 loc(#loc105)
      "linalg.yield"(%560) : (f32) -> () loc(#loc105)
    }) : (tensor<8xf32>, tensor<8xf32>) -> tensor<8xf32> loc(#loc105)
    %169 = "linalg.generic"(%163, %168, %13, %151) <{indexing_maps = [#map6, #map6, #map19, #map6], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 3, 1>}> ({
    ^bb0(%arg477: i1 loc(unknown), %arg478: f32 loc(unknown), %arg479: f32 loc(unknown), %arg480: f32 loc(unknown)):
      %559 = "arith.select"(%arg477, %arg478, %arg479) : (i1, f32, f32) -> f32 loc(#loc5)
      "linalg.yield"(%559) : (f32) -> () loc(#loc5)
    }) : (tensor<8xi1>, tensor<8xf32>, tensor<f32>, tensor<8xf32>) -> tensor<8xf32> loc(#loc5)
    %170 = "linalg.fill"(%3, %35) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg475: i64 loc(unknown), %arg476: i64 loc(unknown)):
      "linalg.yield"(%arg475) : (i64) -> () loc(#loc)
    }) : (i64, tensor<i64>) -> tensor<i64> loc(#loc107)
    %171 = "linalg.generic"(%163, %170) <{indexing_maps = [#map6, #map19], iterator_types = [#linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg473: i1 loc(unknown), %arg474: i64 loc(unknown)):
      %557 = "arith.extui"(%arg473) : (i1) -> i64 loc(#loc107)
      %558 = "arith.addi"(%557, %arg474) <{overflowFlags = #arith.overflow<none>}> : (i64, i64) -> i64 loc(#loc107)
      "linalg.yield"(%558) : (i64) -> () loc(#loc107)
    }) : (tensor<8xi1>, tensor<i64>) -> tensor<i64> loc(#loc107)
    %172 = "tensor.empty"() : () -> tensor<f32> loc(#loc109)
    %173 = "linalg.generic"(%171, %172) <{indexing_maps = [#map4, #map4], iterator_types = [], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg471: i64 loc(unknown), %arg472: f32 loc(unknown)):
      %556 = "arith.sitofp"(%arg471) : (i64) -> f32 loc(#loc109)
      "linalg.yield"(%556) : (f32) -> () loc(#loc109)
    }) : (tensor<i64>, tensor<f32>) -> tensor<f32> loc(#loc109)
    %174 = "linalg.fill"(%7, %172) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg469: f32 loc(unknown), %arg470: f32 loc(unknown)):
      "linalg.yield"(%arg469) : (f32) -> () loc(#loc)
    }) : (f32, tensor<f32>) -> tensor<f32> loc(#loc110)
    %175 = "linalg.generic"(%169, %174) <{indexing_maps = [#map6, #map19], iterator_types = [#linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg467: f32 loc(unknown), %arg468: f32 loc(unknown)):
      %555 = "arith.addf"(%arg467, %arg468) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc110)
      "linalg.yield"(%555) : (f32) -> () loc(#loc110)
    }) : (tensor<8xf32>, tensor<f32>) -> tensor<f32> loc(#loc110)
    %176 = "linalg.generic"(%175, %173, %172) <{indexing_maps = [#map4, #map4, #map4], iterator_types = [], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg464: f32 loc(unknown), %arg465: f32 loc(unknown), %arg466: f32 loc(unknown)):
      %554 = "arith.divf"(%arg464, %arg465) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc111)
      "linalg.yield"(%554) : (f32) -> () loc(#loc111)
    }) : (tensor<f32>, tensor<f32>, tensor<f32>) -> tensor<f32> loc(#loc111)
    %177 = "tensor.empty"() : () -> tensor<10xi64> loc(#loc112)
    %178 = "linalg.generic"(%177) <{indexing_maps = [#map6], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 0, 1>}> ({
    ^bb0(%arg463: i64 loc(unknown)):
      %552 = "linalg.index"() <{dim = 0 : i64}> : () -> index loc(#loc112)
      %553 = "arith.index_cast"(%552) : (index) -> i64 loc(#loc112)
      "linalg.yield"(%553) : (i64) -> () loc(#loc112)
    }) : (tensor<10xi64>) -> tensor<10xi64> loc(#loc112)
    %179 = "tensor.expand_shape"(%arg24) <{reassociation = [[0, 1]], static_output_shape = array<i64: 8, 1>}> : (tensor<8xi64>) -> tensor<8x1xi64> loc(#loc113)
    %180 = "tensor.empty"() : () -> tensor<8x10xi1> loc(#loc114)
    %181 = "linalg.generic"(%178, %179, %180) <{indexing_maps = [#map16, #map18, #map15], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg460: i64 loc(unknown), %arg461: i64 loc(unknown), %arg462: i1 loc(unknown)):
      %551 = "arith.cmpi"(%arg460, %arg461) <{predicate = 0 : i64}> : (i64, i64) -> i1 loc(#loc114)
      "linalg.yield"(%551) : (i1) -> () loc(#loc114)
    }) : (tensor<10xi64>, tensor<8x1xi64>, tensor<8x10xi1>) -> tensor<8x10xi1> loc(#loc114)
    %182 = "tensor.expand_shape"(%163) <{reassociation = [[0, 1]], static_output_shape = array<i64: 8, 1>}> : (tensor<8xi1>) -> tensor<8x1xi1> loc(#loc115)
    %183 = "linalg.generic"(%182, %181, %180) <{indexing_maps = [#map18, #map15, #map15], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg457: i1 loc(unknown), %arg458: i1 loc(unknown), %arg459: i1 loc(unknown)):
      %550 = "arith.andi"(%arg457, %arg458) : (i1, i1) -> i1 loc(#loc116)
      "linalg.yield"(%550) : (i1) -> () loc(#loc116)
    }) : (tensor<8x1xi1>, tensor<8x10xi1>, tensor<8x10xi1>) -> tensor<8x10xi1> loc(#loc116)
    %184 = "linalg.generic"(%183, %11, %13, %145) <{indexing_maps = [#map15, #map20, #map20, #map15], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 3, 1>}> ({
    ^bb0(%arg453: i1 loc(unknown), %arg454: f32 loc(unknown), %arg455: f32 loc(unknown), %arg456: f32 loc(unknown)):
      %549 = "arith.select"(%arg453, %arg454, %arg455) : (i1, f32, f32) -> f32 loc(#loc3)
      "linalg.yield"(%549) : (f32) -> () loc(#loc3)
    }) : (tensor<8x10xi1>, tensor<f32>, tensor<f32>, tensor<8x10xf32>) -> tensor<8x10xf32> loc(#loc3)
    %185 = "linalg.generic"(%12, %173, %172) <{indexing_maps = [#map4, #map4, #map4], iterator_types = [], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg450: f32 loc(unknown), %arg451: f32 loc(unknown), %arg452: f32 loc(unknown)):
      %548 = "arith.divf"(%arg450, %arg451) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc4)
      "linalg.yield"(%548) : (f32) -> () loc(#loc4)
    }) : (tensor<f32>, tensor<f32>, tensor<f32>) -> tensor<f32> loc(#loc4)
    %186 = "linalg.generic"(%184, %185, %145) <{indexing_maps = [#map15, #map20, #map15], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg447: f32 loc(unknown), %arg448: f32 loc(unknown), %arg449: f32 loc(unknown)):
      %547 = "arith.mulf"(%arg447, %arg448) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc117)
      "linalg.yield"(%547) : (f32) -> () loc(#loc117)
    }) : (tensor<8x10xf32>, tensor<f32>, tensor<8x10xf32>) -> tensor<8x10xf32> loc(#loc117)
    %187 = "linalg.generic"(%161, %145) <{indexing_maps = [#map15, #map15], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg445: f32 loc(unknown), %arg446: f32 loc(unknown)):
      %546 = "math.exp"(%arg445) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32 loc(#loc118)
      "linalg.yield"(%546) : (f32) -> () loc(#loc118)
    }) : (tensor<8x10xf32>, tensor<8x10xf32>) -> tensor<8x10xf32> loc(#loc118)
    %188 = "linalg.generic"(%186, %158) <{indexing_maps = [#map15, #map18], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg443: f32 loc(unknown), %arg444: f32 loc(unknown)):
      %545 = "arith.addf"(%arg443, %arg444) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc119)
      "linalg.yield"(%545) : (f32) -> () loc(#loc119)
    }) : (tensor<8x10xf32>, tensor<8x1xf32>) -> tensor<8x1xf32> loc(#loc119)
    %189 = "linalg.generic"(%187, %188, %145) <{indexing_maps = [#map15, #map18, #map15], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg440: f32 loc(unknown), %arg441: f32 loc(unknown), %arg442: f32 loc(unknown)):
      %544 = "arith.mulf"(%arg440, %arg441) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc120)
      "linalg.yield"(%544) : (f32) -> () loc(#loc120)
    }) : (tensor<8x10xf32>, tensor<8x1xf32>, tensor<8x10xf32>) -> tensor<8x10xf32> loc(#loc120)
    %190 = "linalg.generic"(%186, %189, %145) <{indexing_maps = [#map15, #map15, #map15], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg437: f32 loc(unknown), %arg438: f32 loc(unknown), %arg439: f32 loc(unknown)):
      %543 = "arith.subf"(%arg437, %arg438) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc121)
      "linalg.yield"(%543) : (f32) -> () loc(#loc121)
    }) : (tensor<8x10xf32>, tensor<8x10xf32>, tensor<8x10xf32>) -> tensor<8x10xf32> loc(#loc121)
    %191 = "tensor.empty"() : () -> tensor<8x1024xf32> loc(#loc122)
    %192 = "linalg.fill"(%7, %191) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg435: f32 loc(unknown), %arg436: f32 loc(unknown)):
      "linalg.yield"(%arg435) : (f32) -> () loc(#loc)
    }) : (f32, tensor<8x1024xf32>) -> tensor<8x1024xf32> loc(#loc122)
    %193 = "linalg.matmul"(%190, %arg12, %192) <{indexing_maps = [#map12, #map13, #map14], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg432: f32 loc(unknown), %arg433: f32 loc(unknown), %arg434: f32 loc(unknown)):
      %541 = "arith.mulf"(%arg432, %arg433) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      %542 = "arith.addf"(%arg434, %541) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      "linalg.yield"(%542) : (f32) -> () loc(#loc)
    }) : (tensor<8x10xf32>, tensor<10x1024xf32>, tensor<8x1024xf32>) -> tensor<8x1024xf32> loc(#loc122)
    %194 = "tensor.empty"() : () -> tensor<10x8xf32> loc(#loc123)
    %195 = "linalg.transpose"(%190, %194) <{permutation = array<i64: 1, 0>}> ({
    ^bb0(%arg430: f32 loc(unknown), %arg431: f32 loc(unknown)):
      "linalg.yield"(%arg430) : (f32) -> () loc(#loc123)
    }) : (tensor<8x10xf32>, tensor<10x8xf32>) -> tensor<10x8xf32> loc(#loc123)
    %196 = "tensor.empty"() : () -> tensor<10x1024xf32> loc(#loc124)
    %197 = "linalg.fill"(%7, %196) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg428: f32 loc(unknown), %arg429: f32 loc(unknown)):
      "linalg.yield"(%arg428) : (f32) -> () loc(#loc)
    }) : (f32, tensor<10x1024xf32>) -> tensor<10x1024xf32> loc(#loc124)
    %198 = "linalg.matmul"(%195, %142, %197) <{indexing_maps = [#map12, #map13, #map14], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg425: f32 loc(unknown), %arg426: f32 loc(unknown), %arg427: f32 loc(unknown)):
      %539 = "arith.mulf"(%arg425, %arg426) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      %540 = "arith.addf"(%arg427, %539) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      "linalg.yield"(%540) : (f32) -> () loc(#loc)
    }) : (tensor<10x8xf32>, tensor<8x1024xf32>, tensor<10x1024xf32>) -> tensor<10x1024xf32> loc(#loc124)
    %199 = "tensor.empty"() : () -> tensor<1x10xf32> loc(#loc125)
    %200 = "linalg.fill"(%7, %199) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg423: f32 loc(unknown), %arg424: f32 loc(unknown)):
      "linalg.yield"(%arg423) : (f32) -> () loc(#loc)
    }) : (f32, tensor<1x10xf32>) -> tensor<1x10xf32> loc(#loc125)
    %201 = "linalg.generic"(%190, %200) <{indexing_maps = [#map15, #map21], iterator_types = [#linalg.iterator_type<reduction>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg421: f32 loc(unknown), %arg422: f32 loc(unknown)):
      %538 = "arith.addf"(%arg421, %arg422) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc125)
      "linalg.yield"(%538) : (f32) -> () loc(#loc125)
    }) : (tensor<8x10xf32>, tensor<1x10xf32>) -> tensor<1x10xf32> loc(#loc125)
    %202 = "tensor.collapse_shape"(%201) <{reassociation = [[0, 1]]}> : (tensor<1x10xf32>) -> tensor<10xf32> loc(#loc126)
    %203 = "tensor.expand_shape"(%193) <{reassociation = [[0], [1, 2, 3]], static_output_shape = array<i64: 8, 64, 4, 4>}> : (tensor<8x1024xf32>) -> tensor<8x64x4x4xf32> loc(#loc127)
    %204 = "tensor.empty"() : () -> tensor<8x64x4x4xi1> loc(#loc128)
    %205 = "linalg.generic"(%141, %204) <{indexing_maps = [#map, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg419: f32 loc(unknown), %arg420: i1 loc(unknown)):
      %537 = "arith.cmpf"(%arg419, %7) <{fastmath = #arith.fastmath<none>, predicate = 5 : i64}> : (f32, f32) -> i1 loc(#loc128)
      "linalg.yield"(%537) : (i1) -> () loc(#loc128)
    }) : (tensor<8x64x4x4xf32>, tensor<8x64x4x4xi1>) -> tensor<8x64x4x4xi1> loc(#loc128)
    %206 = "linalg.generic"(%205, %13, %203, %111) <{indexing_maps = [#map, #map22, #map, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 3, 1>}> ({
    ^bb0(%arg415: i1 loc(unknown), %arg416: f32 loc(unknown), %arg417: f32 loc(unknown), %arg418: f32 loc(unknown)):
      %536 = "arith.select"(%arg415, %arg416, %arg417) : (i1, f32, f32) -> f32 loc(#loc129)
      "linalg.yield"(%536) : (f32) -> () loc(#loc129)
    }) : (tensor<8x64x4x4xi1>, tensor<f32>, tensor<8x64x4x4xf32>, tensor<8x64x4x4xf32>) -> tensor<8x64x4x4xf32> loc(#loc129)
    %207 = "linalg.fill"(%7, %128) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg413: f32 loc(unknown), %arg414: f32 loc(unknown)):
      "linalg.yield"(%arg413) : (f32) -> () loc(#loc)
    }) : (f32, tensor<64xf32>) -> tensor<64xf32> loc(#loc130)
    %208 = "linalg.generic"(%206, %207) <{indexing_maps = [#map, #map23], iterator_types = [#linalg.iterator_type<reduction>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg411: f32 loc(unknown), %arg412: f32 loc(unknown)):
      %535 = "arith.addf"(%arg411, %arg412) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc130)
      "linalg.yield"(%535) : (f32) -> () loc(#loc130)
    }) : (tensor<8x64x4x4xf32>, tensor<64xf32>) -> tensor<64xf32> loc(#loc130)
    %209 = "linalg.generic"(%206, %119, %111) <{indexing_maps = [#map, #map, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg408: f32 loc(unknown), %arg409: f32 loc(unknown), %arg410: f32 loc(unknown)):
      %534 = "arith.mulf"(%arg408, %arg409) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc131)
      "linalg.yield"(%534) : (f32) -> () loc(#loc131)
    }) : (tensor<8x64x4x4xf32>, tensor<8x64x4x4xf32>, tensor<8x64x4x4xf32>) -> tensor<8x64x4x4xf32> loc(#loc131)
    %210 = "linalg.generic"(%209, %207) <{indexing_maps = [#map, #map23], iterator_types = [#linalg.iterator_type<reduction>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg406: f32 loc(unknown), %arg407: f32 loc(unknown)):
      %533 = "arith.addf"(%arg406, %arg407) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc133)
      "linalg.yield"(%533) : (f32) -> () loc(#loc133)
    }) : (tensor<8x64x4x4xf32>, tensor<64xf32>) -> tensor<64xf32> loc(#loc133)
    %211 = "linalg.generic"(%208, %128) <{indexing_maps = [#map6, #map6], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg404: f32 loc(unknown), %arg405: f32 loc(unknown)):
      %532 = "arith.mulf"(%arg404, %26) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc134)
      "linalg.yield"(%532) : (f32) -> () loc(#loc134)
    }) : (tensor<64xf32>, tensor<64xf32>) -> tensor<64xf32> loc(#loc134)
    %212 = "tensor.expand_shape"(%211) <{reassociation = [[0, 1, 2, 3]], static_output_shape = array<i64: 1, 64, 1, 1>}> : (tensor<64xf32>) -> tensor<1x64x1x1xf32> loc(#loc135)
    %213 = "linalg.generic"(%210, %128) <{indexing_maps = [#map6, #map6], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg402: f32 loc(unknown), %arg403: f32 loc(unknown)):
      %531 = "arith.mulf"(%arg402, %26) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc136)
      "linalg.yield"(%531) : (f32) -> () loc(#loc136)
    }) : (tensor<64xf32>, tensor<64xf32>) -> tensor<64xf32> loc(#loc136)
    %214 = "linalg.generic"(%127, %127, %128) <{indexing_maps = [#map6, #map6, #map6], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg399: f32 loc(callsite(#loc26 at #loc79)), %arg400: f32 loc(callsite(#loc26 at #loc79)), %arg401: f32 loc(unknown)):
      %530 = "arith.mulf"(%arg399, %arg400) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc137)
      "linalg.yield"(%530) : (f32) -> () loc(#loc137)
    }) : (tensor<64xf32>, tensor<64xf32>, tensor<64xf32>) -> tensor<64xf32> loc(#loc137)
    %215 = "linalg.generic"(%213, %214, %128) <{indexing_maps = [#map6, #map6, #map6], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg396: f32 loc(unknown), %arg397: f32 loc(unknown), %arg398: f32 loc(unknown)):
      %529 = "arith.mulf"(%arg396, %arg397) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc138)
      "linalg.yield"(%529) : (f32) -> () loc(#loc138)
    }) : (tensor<64xf32>, tensor<64xf32>, tensor<64xf32>) -> tensor<64xf32> loc(#loc138)
    %216 = "tensor.expand_shape"(%215) <{reassociation = [[0, 1, 2, 3]], static_output_shape = array<i64: 1, 64, 1, 1>}> : (tensor<64xf32>) -> tensor<1x64x1x1xf32> loc(#loc139)
    %217 = "linalg.generic"(%127, %arg10, %128) <{indexing_maps = [#map6, #map6, #map6], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg393: f32 loc(callsite(#loc26 at #loc79)), %arg394: f32 loc(unknown), %arg395: f32 loc(unknown)):
      %528 = "arith.mulf"(%arg393, %arg394) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc140)
      "linalg.yield"(%528) : (f32) -> () loc(#loc140)
    }) : (tensor<64xf32>, tensor<64xf32>, tensor<64xf32>) -> tensor<64xf32> loc(#loc140)
    %218 = "tensor.expand_shape"(%217) <{reassociation = [[0, 1, 2, 3]], static_output_shape = array<i64: 1, 64, 1, 1>}> : (tensor<64xf32>) -> tensor<1x64x1x1xf32> loc(#loc142)
    %219 = "linalg.generic"(%119, %216, %111) <{indexing_maps = [#map, #map5, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg390: f32 loc(unknown), %arg391: f32 loc(unknown), %arg392: f32 loc(unknown)):
      %527 = "arith.mulf"(%arg390, %arg391) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc143)
      "linalg.yield"(%527) : (f32) -> () loc(#loc143)
    }) : (tensor<8x64x4x4xf32>, tensor<1x64x1x1xf32>, tensor<8x64x4x4xf32>) -> tensor<8x64x4x4xf32> loc(#loc143)
    %220 = "linalg.generic"(%206, %219, %111) <{indexing_maps = [#map, #map, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg387: f32 loc(unknown), %arg388: f32 loc(unknown), %arg389: f32 loc(unknown)):
      %526 = "arith.subf"(%arg387, %arg388) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc145)
      "linalg.yield"(%526) : (f32) -> () loc(#loc145)
    }) : (tensor<8x64x4x4xf32>, tensor<8x64x4x4xf32>, tensor<8x64x4x4xf32>) -> tensor<8x64x4x4xf32> loc(#loc145)
    %221 = "linalg.generic"(%220, %212, %111) <{indexing_maps = [#map, #map5, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg384: f32 loc(unknown), %arg385: f32 loc(unknown), %arg386: f32 loc(unknown)):
      %525 = "arith.subf"(%arg384, %arg385) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc146)
      "linalg.yield"(%525) : (f32) -> () loc(#loc146)
    }) : (tensor<8x64x4x4xf32>, tensor<1x64x1x1xf32>, tensor<8x64x4x4xf32>) -> tensor<8x64x4x4xf32> loc(#loc146)
    %222 = "linalg.generic"(%221, %218, %111) <{indexing_maps = [#map, #map5, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg381: f32 loc(unknown), %arg382: f32 loc(unknown), %arg383: f32 loc(unknown)):
      %524 = "arith.mulf"(%arg381, %arg382) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc147)
      "linalg.yield"(%524) : (f32) -> () loc(#loc147)
    }) : (tensor<8x64x4x4xf32>, tensor<1x64x1x1xf32>, tensor<8x64x4x4xf32>) -> tensor<8x64x4x4xf32> loc(#loc147)
    %223 = "linalg.generic"(%210, %127, %128) <{indexing_maps = [#map6, #map6, #map6], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg378: f32 loc(unknown), %arg379: f32 loc(callsite(#loc26 at #loc79)), %arg380: f32 loc(unknown)):
      %523 = "arith.mulf"(%arg378, %arg379) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc148)
      "linalg.yield"(%523) : (f32) -> () loc(#loc148)
    }) : (tensor<64xf32>, tensor<64xf32>, tensor<64xf32>) -> tensor<64xf32> loc(#loc148)
    %224 = "tensor.empty"() : () -> tensor<32x64x3x3xf32> loc(#loc149)
    %225 = "linalg.fill"(%7, %224) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg376: f32 loc(unknown), %arg377: f32 loc(unknown)):
      "linalg.yield"(%arg376) : (f32) -> () loc(#loc)
    }) : (f32, tensor<32x64x3x3xf32>) -> tensor<32x64x3x3xf32> loc(#loc149)
    %226 = "linalg.generic"(%225) <{indexing_maps = [#map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 0, 1>}> ({
    ^bb0(%arg375: f32 loc(unknown)):
      %516 = "linalg.index"() <{dim = 0 : i64}> : () -> index loc(#loc149)
      %517 = "linalg.index"() <{dim = 1 : i64}> : () -> index loc(#loc149)
      %518 = "linalg.index"() <{dim = 2 : i64}> : () -> index loc(#loc149)
      %519 = "linalg.index"() <{dim = 3 : i64}> : () -> index loc(#loc149)
      %520 = "arith.subi"(%6, %518) <{overflowFlags = #arith.overflow<none>}> : (index, index) -> index loc(#loc149)
      %521 = "arith.subi"(%6, %519) <{overflowFlags = #arith.overflow<none>}> : (index, index) -> index loc(#loc149)
      %522 = "tensor.extract"(%arg8, %517, %516, %520, %521) : (tensor<64x32x3x3xf32>, index, index, index, index) -> f32 loc(#loc149)
      "linalg.yield"(%522) : (f32) -> () loc(#loc149)
    }) : (tensor<32x64x3x3xf32>) -> tensor<32x64x3x3xf32> loc(#loc149)
    %227 = "tensor.empty"() : () -> tensor<8x64x9x9xf32> loc(#loc149)
    %228 = "linalg.fill"(%7, %227) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg373: f32 loc(unknown), %arg374: f32 loc(unknown)):
      "linalg.yield"(%arg373) : (f32) -> () loc(#loc)
    }) : (f32, tensor<8x64x9x9xf32>) -> tensor<8x64x9x9xf32> loc(#loc149)
    %229 = "tensor.insert_slice"(%222, %228) <{operandSegmentSizes = array<i32: 1, 1, 0, 0, 0>, static_offsets = array<i64: 0, 0, 1, 1>, static_sizes = array<i64: 8, 64, 4, 4>, static_strides = array<i64: 1, 1, 2, 2>}> : (tensor<8x64x4x4xf32>, tensor<8x64x9x9xf32>) -> tensor<8x64x9x9xf32> loc(#loc149)
    %230 = "linalg.fill"(%7, %104) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg371: f32 loc(unknown), %arg372: f32 loc(unknown)):
      "linalg.yield"(%arg371) : (f32) -> () loc(#loc)
    }) : (f32, tensor<8x32x7x7xf32>) -> tensor<8x32x7x7xf32> loc(#loc149)
    %231 = "linalg.conv_2d_nchw_fchw"(%229, %226, %230) <{dilations = dense<1> : vector<2xi64>, operandSegmentSizes = array<i32: 2, 1>, strides = dense<1> : vector<2xi64>}> ({
    ^bb0(%arg368: f32 loc(unknown), %arg369: f32 loc(unknown), %arg370: f32 loc(unknown)):
      %514 = "arith.mulf"(%arg368, %arg369) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      %515 = "arith.addf"(%arg370, %514) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      "linalg.yield"(%515) : (f32) -> () loc(#loc)
    }) {linalg.memoized_indexing_maps = [#map1, #map2, #map3]} : (tensor<8x64x9x9xf32>, tensor<32x64x3x3xf32>, tensor<8x32x7x7xf32>) -> tensor<8x32x7x7xf32> loc(#loc149)
    %232 = "tensor.empty"() : () -> tensor<32x8x7x7xf32> loc(#loc149)
    %233 = "linalg.transpose"(%106, %232) <{permutation = array<i64: 1, 0, 2, 3>}> ({
    ^bb0(%arg366: f32 loc(unknown), %arg367: f32 loc(unknown)):
      "linalg.yield"(%arg366) : (f32) -> () loc(#loc149)
    }) : (tensor<8x32x7x7xf32>, tensor<32x8x7x7xf32>) -> tensor<32x8x7x7xf32> loc(#loc149)
    %234 = "tensor.pad"(%233) <{operandSegmentSizes = array<i32: 1, 0, 0>, static_high = array<i64: 0, 0, 1, 1>, static_low = array<i64: 0, 0, 1, 1>}> ({
    ^bb0(%arg362: index loc(unknown), %arg363: index loc(unknown), %arg364: index loc(unknown), %arg365: index loc(unknown)):
      "tensor.yield"(%7) : (f32) -> () loc(#loc149)
    }) : (tensor<32x8x7x7xf32>) -> tensor<32x8x9x9xf32> loc(#loc149)
    %235 = "tensor.empty"() : () -> tensor<32x512x3x3xf32> loc(#loc149)
    %236 = "tensor.expand_shape"(%234) <{reassociation = [[0], [1, 2], [3], [4]], static_output_shape = array<i64: 32, 8, 1, 9, 9>}> : (tensor<32x8x9x9xf32>) -> tensor<32x8x1x9x9xf32> loc(#loc149)
    %237 = "tensor.expand_shape"(%222) <{reassociation = [[0], [1], [2, 3], [4]], static_output_shape = array<i64: 8, 64, 1, 4, 4>}> : (tensor<8x64x4x4xf32>) -> tensor<8x64x1x4x4xf32> loc(#loc149)
    %238 = "tensor.expand_shape"(%235) <{reassociation = [[0], [1, 2], [3], [4]], static_output_shape = array<i64: 32, 8, 64, 3, 3>}> : (tensor<32x512x3x3xf32>) -> tensor<32x8x64x3x3xf32> loc(#loc149)
    %239 = "linalg.fill"(%7, %238) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg360: f32 loc(unknown), %arg361: f32 loc(unknown)):
      "linalg.yield"(%arg360) : (f32) -> () loc(#loc)
    }) : (f32, tensor<32x8x64x3x3xf32>) -> tensor<32x8x64x3x3xf32> loc(#loc149)
    %240 = "linalg.conv_2d_ngchw_gfchw"(%236, %237, %239) <{dilations = dense<2> : vector<2xi64>, operandSegmentSizes = array<i32: 2, 1>, strides = dense<1> : vector<2xi64>}> ({
    ^bb0(%arg357: f32 loc(unknown), %arg358: f32 loc(unknown), %arg359: f32 loc(unknown)):
      %512 = "arith.mulf"(%arg357, %arg358) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      %513 = "arith.addf"(%arg359, %512) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      "linalg.yield"(%513) : (f32) -> () loc(#loc)
    }) {linalg.memoized_indexing_maps = [#map24, #map25, #map26]} : (tensor<32x8x1x9x9xf32>, tensor<8x64x1x4x4xf32>, tensor<32x8x64x3x3xf32>) -> tensor<32x8x64x3x3xf32> loc(#loc149)
    %241 = "tensor.empty"() : () -> tensor<8x64x32x3x3xf32> loc(#loc149)
    %242 = "linalg.transpose"(%240, %241) <{permutation = array<i64: 1, 2, 0, 3, 4>}> ({
    ^bb0(%arg355: f32 loc(unknown), %arg356: f32 loc(unknown)):
      "linalg.yield"(%arg355) : (f32) -> () loc(#loc149)
    }) : (tensor<32x8x64x3x3xf32>, tensor<8x64x32x3x3xf32>) -> tensor<8x64x32x3x3xf32> loc(#loc149)
    %243 = "tensor.empty"() : () -> tensor<64x32x3x3xf32> loc(#loc149)
    %244 = "linalg.fill"(%7, %243) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg353: f32 loc(unknown), %arg354: f32 loc(unknown)):
      "linalg.yield"(%arg353) : (f32) -> () loc(#loc)
    }) : (f32, tensor<64x32x3x3xf32>) -> tensor<64x32x3x3xf32> loc(#loc149)
    %245 = "linalg.generic"(%242, %244) <{indexing_maps = [#map27, #map28], iterator_types = [#linalg.iterator_type<reduction>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg351: f32 loc(unknown), %arg352: f32 loc(unknown)):
      %511 = "arith.addf"(%arg351, %arg352) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc149)
      "linalg.yield"(%511) : (f32) -> () loc(#loc149)
    }) : (tensor<8x64x32x3x3xf32>, tensor<64x32x3x3xf32>) -> tensor<64x32x3x3xf32> loc(#loc149)
    %246 = "linalg.generic"(%222, %207) <{indexing_maps = [#map, #map23], iterator_types = [#linalg.iterator_type<reduction>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg349: f32 loc(unknown), %arg350: f32 loc(unknown)):
      %510 = "arith.addf"(%arg349, %arg350) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc149)
      "linalg.yield"(%510) : (f32) -> () loc(#loc149)
    }) : (tensor<8x64x4x4xf32>, tensor<64xf32>) -> tensor<64xf32> loc(#loc149)
    %247 = "tensor.empty"() : () -> tensor<7xi64> loc(#loc150)
    %248 = "linalg.generic"(%247) <{indexing_maps = [#map6], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 0, 1>}> ({
    ^bb0(%arg348: i64 loc(unknown)):
      %508 = "linalg.index"() <{dim = 0 : i64}> : () -> index loc(#loc150)
      %509 = "arith.index_cast"(%508) : (index) -> i64 loc(#loc150)
      "linalg.yield"(%509) : (i64) -> () loc(#loc150)
    }) : (tensor<7xi64>) -> tensor<7xi64> loc(#loc150)
    %249 = "linalg.generic"(%248, %247) <{indexing_maps = [#map6, #map6], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg346: i64 loc(unknown), %arg347: i64 loc(unknown)):
      %507 = "arith.muli"(%arg346, %4) <{overflowFlags = #arith.overflow<none>}> : (i64, i64) -> i64 loc(#loc151)
      "linalg.yield"(%507) : (i64) -> () loc(#loc151)
    }) : (tensor<7xi64>, tensor<7xi64>) -> tensor<7xi64> loc(#loc151)
    %250 = "tensor.expand_shape"(%249) <{reassociation = [[0, 1]], static_output_shape = array<i64: 7, 1>}> : (tensor<7xi64>) -> tensor<7x1xi64> loc(#loc152)
    %251 = "tensor.expand_shape"(%249) <{reassociation = [[0, 1]], static_output_shape = array<i64: 1, 7>}> : (tensor<7xi64>) -> tensor<1x7xi64> loc(#loc153)
    %252 = "tensor.empty"() : () -> tensor<7x1xi64> loc(#loc154)
    %253 = "linalg.generic"(%250, %252) <{indexing_maps = [#map15, #map15], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg344: i64 loc(unknown), %arg345: i64 loc(unknown)):
      %506 = "arith.muli"(%arg344, %1) <{overflowFlags = #arith.overflow<none>}> : (i64, i64) -> i64 loc(#loc154)
      "linalg.yield"(%506) : (i64) -> () loc(#loc154)
    }) : (tensor<7x1xi64>, tensor<7x1xi64>) -> tensor<7x1xi64> loc(#loc154)
    %254 = "tensor.empty"() : () -> tensor<7x7xi64> loc(#loc155)
    %255 = "linalg.generic"(%253, %251, %254) <{indexing_maps = [#map18, #map21, #map15], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg341: i64 loc(unknown), %arg342: i64 loc(unknown), %arg343: i64 loc(unknown)):
      %505 = "arith.addi"(%arg341, %arg342) <{overflowFlags = #arith.overflow<none>}> : (i64, i64) -> i64 loc(#loc155)
      "linalg.yield"(%505) : (i64) -> () loc(#loc155)
    }) : (tensor<7x1xi64>, tensor<1x7xi64>, tensor<7x7xi64>) -> tensor<7x7xi64> loc(#loc155)
    %256 = "tensor.empty"() : () -> tensor<8x32x7x7xi1> loc(#loc156)
    %257 = "linalg.generic"(%109, %255, %256) <{indexing_maps = [#map, #map29, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg338: i64 loc(unknown), %arg339: i64 loc(unknown), %arg340: i1 loc(unknown)):
      %504 = "arith.cmpi"(%arg338, %arg339) <{predicate = 0 : i64}> : (i64, i64) -> i1 loc(#loc156)
      "linalg.yield"(%504) : (i1) -> () loc(#loc156)
    }) : (tensor<8x32x7x7xi64>, tensor<7x7xi64>, tensor<8x32x7x7xi1>) -> tensor<8x32x7x7xi1> loc(#loc156)
    %258 = "linalg.generic"(%257, %231, %13, %104) <{indexing_maps = [#map, #map, #map22, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 3, 1>}> ({
    ^bb0(%arg334: i1 loc(unknown), %arg335: f32 loc(unknown), %arg336: f32 loc(unknown), %arg337: f32 loc(unknown)):
      %503 = "arith.select"(%arg334, %arg335, %arg336) : (i1, f32, f32) -> f32 loc(#loc157)
      "linalg.yield"(%503) : (f32) -> () loc(#loc157)
    }) : (tensor<8x32x7x7xi1>, tensor<8x32x7x7xf32>, tensor<f32>, tensor<8x32x7x7xf32>) -> tensor<8x32x7x7xf32> loc(#loc157)
    %259 = "tensor.expand_shape"(%258) <{reassociation = [[0], [1], [2], [3, 4, 5]], static_output_shape = array<i64: 8, 32, 7, 1, 7, 1>}> : (tensor<8x32x7x7xf32>) -> tensor<8x32x7x1x7x1xf32> loc(#loc158)
    %260 = "tensor.pad"(%259) <{operandSegmentSizes = array<i32: 1, 0, 0>, static_high = array<i64: 0, 0, 0, 1, 0, 1>, static_low = array<i64: 0, 0, 0, 0, 0, 0>}> ({
    ^bb0(%arg328: index loc(unknown), %arg329: index loc(unknown), %arg330: index loc(unknown), %arg331: index loc(unknown), %arg332: index loc(unknown), %arg333: index loc(unknown)):
      "tensor.yield"(%7) : (f32) -> () loc(#loc159)
    }) : (tensor<8x32x7x1x7x1xf32>) -> tensor<8x32x7x2x7x2xf32> loc(#loc159)
    %261 = "tensor.collapse_shape"(%260) <{reassociation = [[0], [1], [2, 3], [4, 5]]}> : (tensor<8x32x7x2x7x2xf32>) -> tensor<8x32x14x14xf32> loc(#loc160)
    %262 = "tensor.extract_slice"(%261) <{operandSegmentSizes = array<i32: 1, 0, 0, 0>, static_offsets = array<i64: 0, 0, 0, 0>, static_sizes = array<i64: 8, 32, 13, 14>, static_strides = array<i64: 1, 1, 1, 1>}> : (tensor<8x32x14x14xf32>) -> tensor<8x32x13x14xf32> loc(#loc161)
    %263 = "tensor.extract_slice"(%262) <{operandSegmentSizes = array<i32: 1, 0, 0, 0>, static_offsets = array<i64: 0, 0, 0, 0>, static_sizes = array<i64: 8, 32, 13, 13>, static_strides = array<i64: 1, 1, 1, 1>}> : (tensor<8x32x13x14xf32>) -> tensor<8x32x13x13xf32> loc(#loc162)
    %264 = "tensor.pad"(%263) <{operandSegmentSizes = array<i32: 1, 0, 0>, static_high = array<i64: 0, 0, 1, 1>, static_low = array<i64: 0, 0, 0, 0>}> ({
    ^bb0(%arg324: index loc(unknown), %arg325: index loc(unknown), %arg326: index loc(unknown), %arg327: index loc(unknown)):
      "tensor.yield"(%7) : (f32) -> () loc(#loc163)
    }) : (tensor<8x32x13x13xf32>) -> tensor<8x32x14x14xf32> loc(#loc163)
    %265 = "linalg.generic"(%249, %247) <{indexing_maps = [#map6, #map6], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg322: i64 loc(unknown), %arg323: i64 loc(unknown)):
      %502 = "arith.addi"(%arg322, %5) <{overflowFlags = #arith.overflow<none>}> : (i64, i64) -> i64 loc(#loc164)
      "linalg.yield"(%502) : (i64) -> () loc(#loc164)
    }) : (tensor<7xi64>, tensor<7xi64>) -> tensor<7xi64> loc(#loc164)
    %266 = "tensor.expand_shape"(%265) <{reassociation = [[0, 1]], static_output_shape = array<i64: 1, 7>}> : (tensor<7xi64>) -> tensor<1x7xi64> loc(#loc166)
    %267 = "linalg.generic"(%253, %266, %254) <{indexing_maps = [#map18, #map21, #map15], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg319: i64 loc(unknown), %arg320: i64 loc(unknown), %arg321: i64 loc(unknown)):
      %501 = "arith.addi"(%arg319, %arg320) <{overflowFlags = #arith.overflow<none>}> : (i64, i64) -> i64 loc(#loc167)
      "linalg.yield"(%501) : (i64) -> () loc(#loc167)
    }) : (tensor<7x1xi64>, tensor<1x7xi64>, tensor<7x7xi64>) -> tensor<7x7xi64> loc(#loc167)
    %268 = "linalg.generic"(%109, %267, %256) <{indexing_maps = [#map, #map29, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg316: i64 loc(unknown), %arg317: i64 loc(unknown), %arg318: i1 loc(unknown)):
      %500 = "arith.cmpi"(%arg316, %arg317) <{predicate = 0 : i64}> : (i64, i64) -> i1 loc(#loc169)
      "linalg.yield"(%500) : (i1) -> () loc(#loc169)
    }) : (tensor<8x32x7x7xi64>, tensor<7x7xi64>, tensor<8x32x7x7xi1>) -> tensor<8x32x7x7xi1> loc(#loc169)
    %269 = "linalg.generic"(%268, %231, %13, %104) <{indexing_maps = [#map, #map, #map22, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 3, 1>}> ({
    ^bb0(%arg312: i1 loc(unknown), %arg313: f32 loc(unknown), %arg314: f32 loc(unknown), %arg315: f32 loc(unknown)):
      %499 = "arith.select"(%arg312, %arg313, %arg314) : (i1, f32, f32) -> f32 loc(#loc170)
      "linalg.yield"(%499) : (f32) -> () loc(#loc170)
    }) : (tensor<8x32x7x7xi1>, tensor<8x32x7x7xf32>, tensor<f32>, tensor<8x32x7x7xf32>) -> tensor<8x32x7x7xf32> loc(#loc170)
    %270 = "tensor.expand_shape"(%269) <{reassociation = [[0], [1], [2], [3, 4, 5]], static_output_shape = array<i64: 8, 32, 7, 1, 7, 1>}> : (tensor<8x32x7x7xf32>) -> tensor<8x32x7x1x7x1xf32> loc(#loc171)
    %271 = "tensor.pad"(%270) <{operandSegmentSizes = array<i32: 1, 0, 0>, static_high = array<i64: 0, 0, 0, 1, 0, 1>, static_low = array<i64: 0, 0, 0, 0, 0, 0>}> ({
    ^bb0(%arg306: index loc(unknown), %arg307: index loc(unknown), %arg308: index loc(unknown), %arg309: index loc(unknown), %arg310: index loc(unknown), %arg311: index loc(unknown)):
      "tensor.yield"(%7) : (f32) -> () loc(#loc172)
    }) : (tensor<8x32x7x1x7x1xf32>) -> tensor<8x32x7x2x7x2xf32> loc(#loc172)
    %272 = "tensor.collapse_shape"(%271) <{reassociation = [[0], [1], [2, 3], [4, 5]]}> : (tensor<8x32x7x2x7x2xf32>) -> tensor<8x32x14x14xf32> loc(#loc173)
    %273 = "tensor.extract_slice"(%272) <{operandSegmentSizes = array<i32: 1, 0, 0, 0>, static_offsets = array<i64: 0, 0, 0, 0>, static_sizes = array<i64: 8, 32, 13, 14>, static_strides = array<i64: 1, 1, 1, 1>}> : (tensor<8x32x14x14xf32>) -> tensor<8x32x13x14xf32> loc(#loc174)
    %274 = "tensor.extract_slice"(%273) <{operandSegmentSizes = array<i32: 1, 0, 0, 0>, static_offsets = array<i64: 0, 0, 0, 0>, static_sizes = array<i64: 8, 32, 13, 13>, static_strides = array<i64: 1, 1, 1, 1>}> : (tensor<8x32x13x14xf32>) -> tensor<8x32x13x13xf32> loc(#loc175)
    %275 = "tensor.pad"(%274) <{operandSegmentSizes = array<i32: 1, 0, 0>, static_high = array<i64: 0, 0, 1, 0>, static_low = array<i64: 0, 0, 0, 1>}> ({
    ^bb0(%arg302: index loc(unknown), %arg303: index loc(unknown), %arg304: index loc(unknown), %arg305: index loc(unknown)):
      "tensor.yield"(%7) : (f32) -> () loc(#loc176)
    }) : (tensor<8x32x13x13xf32>) -> tensor<8x32x14x14xf32> loc(#loc176)
    %276 = "linalg.generic"(%264, %275, %73) <{indexing_maps = [#map, #map, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg299: f32 loc(unknown), %arg300: f32 loc(unknown), %arg301: f32 loc(unknown)):
      %498 = "arith.addf"(%arg299, %arg300) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc177)
      "linalg.yield"(%498) : (f32) -> () loc(#loc177)
    }) : (tensor<8x32x14x14xf32>, tensor<8x32x14x14xf32>, tensor<8x32x14x14xf32>) -> tensor<8x32x14x14xf32> loc(#loc177)
    %277 = "tensor.expand_shape"(%265) <{reassociation = [[0, 1]], static_output_shape = array<i64: 7, 1>}> : (tensor<7xi64>) -> tensor<7x1xi64> loc(#loc178)
    %278 = "linalg.generic"(%277, %252) <{indexing_maps = [#map15, #map15], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg297: i64 loc(unknown), %arg298: i64 loc(unknown)):
      %497 = "arith.muli"(%arg297, %1) <{overflowFlags = #arith.overflow<none>}> : (i64, i64) -> i64 loc(#loc179)
      "linalg.yield"(%497) : (i64) -> () loc(#loc179)
    }) : (tensor<7x1xi64>, tensor<7x1xi64>) -> tensor<7x1xi64> loc(#loc179)
    %279 = "linalg.generic"(%278, %251, %254) <{indexing_maps = [#map18, #map21, #map15], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg294: i64 loc(unknown), %arg295: i64 loc(unknown), %arg296: i64 loc(unknown)):
      %496 = "arith.addi"(%arg294, %arg295) <{overflowFlags = #arith.overflow<none>}> : (i64, i64) -> i64 loc(#loc180)
      "linalg.yield"(%496) : (i64) -> () loc(#loc180)
    }) : (tensor<7x1xi64>, tensor<1x7xi64>, tensor<7x7xi64>) -> tensor<7x7xi64> loc(#loc180)
    %280 = "linalg.generic"(%109, %279, %256) <{indexing_maps = [#map, #map29, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg291: i64 loc(unknown), %arg292: i64 loc(unknown), %arg293: i1 loc(unknown)):
      %495 = "arith.cmpi"(%arg291, %arg292) <{predicate = 0 : i64}> : (i64, i64) -> i1 loc(#loc182)
      "linalg.yield"(%495) : (i1) -> () loc(#loc182)
    }) : (tensor<8x32x7x7xi64>, tensor<7x7xi64>, tensor<8x32x7x7xi1>) -> tensor<8x32x7x7xi1> loc(#loc182)
    %281 = "linalg.generic"(%280, %231, %13, %104) <{indexing_maps = [#map, #map, #map22, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 3, 1>}> ({
    ^bb0(%arg287: i1 loc(unknown), %arg288: f32 loc(unknown), %arg289: f32 loc(unknown), %arg290: f32 loc(unknown)):
      %494 = "arith.select"(%arg287, %arg288, %arg289) : (i1, f32, f32) -> f32 loc(#loc183)
      "linalg.yield"(%494) : (f32) -> () loc(#loc183)
    }) : (tensor<8x32x7x7xi1>, tensor<8x32x7x7xf32>, tensor<f32>, tensor<8x32x7x7xf32>) -> tensor<8x32x7x7xf32> loc(#loc183)
    %282 = "tensor.expand_shape"(%281) <{reassociation = [[0], [1], [2], [3, 4, 5]], static_output_shape = array<i64: 8, 32, 7, 1, 7, 1>}> : (tensor<8x32x7x7xf32>) -> tensor<8x32x7x1x7x1xf32> loc(#loc184)
    %283 = "tensor.pad"(%282) <{operandSegmentSizes = array<i32: 1, 0, 0>, static_high = array<i64: 0, 0, 0, 1, 0, 1>, static_low = array<i64: 0, 0, 0, 0, 0, 0>}> ({
    ^bb0(%arg281: index loc(unknown), %arg282: index loc(unknown), %arg283: index loc(unknown), %arg284: index loc(unknown), %arg285: index loc(unknown), %arg286: index loc(unknown)):
      "tensor.yield"(%7) : (f32) -> () loc(#loc185)
    }) : (tensor<8x32x7x1x7x1xf32>) -> tensor<8x32x7x2x7x2xf32> loc(#loc185)
    %284 = "tensor.collapse_shape"(%283) <{reassociation = [[0], [1], [2, 3], [4, 5]]}> : (tensor<8x32x7x2x7x2xf32>) -> tensor<8x32x14x14xf32> loc(#loc186)
    %285 = "tensor.extract_slice"(%284) <{operandSegmentSizes = array<i32: 1, 0, 0, 0>, static_offsets = array<i64: 0, 0, 0, 0>, static_sizes = array<i64: 8, 32, 13, 14>, static_strides = array<i64: 1, 1, 1, 1>}> : (tensor<8x32x14x14xf32>) -> tensor<8x32x13x14xf32> loc(#loc187)
    %286 = "tensor.extract_slice"(%285) <{operandSegmentSizes = array<i32: 1, 0, 0, 0>, static_offsets = array<i64: 0, 0, 0, 0>, static_sizes = array<i64: 8, 32, 13, 13>, static_strides = array<i64: 1, 1, 1, 1>}> : (tensor<8x32x13x14xf32>) -> tensor<8x32x13x13xf32> loc(#loc188)
    %287 = "tensor.pad"(%286) <{operandSegmentSizes = array<i32: 1, 0, 0>, static_high = array<i64: 0, 0, 0, 1>, static_low = array<i64: 0, 0, 1, 0>}> ({
    ^bb0(%arg277: index loc(unknown), %arg278: index loc(unknown), %arg279: index loc(unknown), %arg280: index loc(unknown)):
      "tensor.yield"(%7) : (f32) -> () loc(#loc189)
    }) : (tensor<8x32x13x13xf32>) -> tensor<8x32x14x14xf32> loc(#loc189)
    %288 = "linalg.generic"(%276, %287, %73) <{indexing_maps = [#map, #map, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg274: f32 loc(unknown), %arg275: f32 loc(unknown), %arg276: f32 loc(unknown)):
      %493 = "arith.addf"(%arg274, %arg275) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc190)
      "linalg.yield"(%493) : (f32) -> () loc(#loc190)
    }) : (tensor<8x32x14x14xf32>, tensor<8x32x14x14xf32>, tensor<8x32x14x14xf32>) -> tensor<8x32x14x14xf32> loc(#loc190)
    %289 = "linalg.generic"(%278, %266, %254) <{indexing_maps = [#map18, #map21, #map15], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg271: i64 loc(unknown), %arg272: i64 loc(unknown), %arg273: i64 loc(unknown)):
      %492 = "arith.addi"(%arg271, %arg272) <{overflowFlags = #arith.overflow<none>}> : (i64, i64) -> i64 loc(#loc191)
      "linalg.yield"(%492) : (i64) -> () loc(#loc191)
    }) : (tensor<7x1xi64>, tensor<1x7xi64>, tensor<7x7xi64>) -> tensor<7x7xi64> loc(#loc191)
    %290 = "linalg.generic"(%109, %289, %256) <{indexing_maps = [#map, #map29, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg268: i64 loc(unknown), %arg269: i64 loc(unknown), %arg270: i1 loc(unknown)):
      %491 = "arith.cmpi"(%arg268, %arg269) <{predicate = 0 : i64}> : (i64, i64) -> i1 loc(#loc194)
      "linalg.yield"(%491) : (i1) -> () loc(#loc194)
    }) : (tensor<8x32x7x7xi64>, tensor<7x7xi64>, tensor<8x32x7x7xi1>) -> tensor<8x32x7x7xi1> loc(#loc194)
    %291 = "linalg.generic"(%290, %231, %13, %104) <{indexing_maps = [#map, #map, #map22, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 3, 1>}> ({
    ^bb0(%arg264: i1 loc(unknown), %arg265: f32 loc(unknown), %arg266: f32 loc(unknown), %arg267: f32 loc(unknown)):
      %490 = "arith.select"(%arg264, %arg265, %arg266) : (i1, f32, f32) -> f32 loc(#loc195)
      "linalg.yield"(%490) : (f32) -> () loc(#loc195)
    }) : (tensor<8x32x7x7xi1>, tensor<8x32x7x7xf32>, tensor<f32>, tensor<8x32x7x7xf32>) -> tensor<8x32x7x7xf32> loc(#loc195)
    %292 = "tensor.expand_shape"(%291) <{reassociation = [[0], [1], [2], [3, 4, 5]], static_output_shape = array<i64: 8, 32, 7, 1, 7, 1>}> : (tensor<8x32x7x7xf32>) -> tensor<8x32x7x1x7x1xf32> loc(#loc196)
    %293 = "tensor.pad"(%292) <{operandSegmentSizes = array<i32: 1, 0, 0>, static_high = array<i64: 0, 0, 0, 1, 0, 1>, static_low = array<i64: 0, 0, 0, 0, 0, 0>}> ({
    ^bb0(%arg258: index loc(unknown), %arg259: index loc(unknown), %arg260: index loc(unknown), %arg261: index loc(unknown), %arg262: index loc(unknown), %arg263: index loc(unknown)):
      "tensor.yield"(%7) : (f32) -> () loc(#loc197)
    }) : (tensor<8x32x7x1x7x1xf32>) -> tensor<8x32x7x2x7x2xf32> loc(#loc197)
    %294 = "tensor.collapse_shape"(%293) <{reassociation = [[0], [1], [2, 3], [4, 5]]}> : (tensor<8x32x7x2x7x2xf32>) -> tensor<8x32x14x14xf32> loc(#loc198)
    %295 = "tensor.extract_slice"(%294) <{operandSegmentSizes = array<i32: 1, 0, 0, 0>, static_offsets = array<i64: 0, 0, 0, 0>, static_sizes = array<i64: 8, 32, 13, 14>, static_strides = array<i64: 1, 1, 1, 1>}> : (tensor<8x32x14x14xf32>) -> tensor<8x32x13x14xf32> loc(#loc199)
    %296 = "tensor.extract_slice"(%295) <{operandSegmentSizes = array<i32: 1, 0, 0, 0>, static_offsets = array<i64: 0, 0, 0, 0>, static_sizes = array<i64: 8, 32, 13, 13>, static_strides = array<i64: 1, 1, 1, 1>}> : (tensor<8x32x13x14xf32>) -> tensor<8x32x13x13xf32> loc(#loc200)
    %297 = "tensor.pad"(%296) <{operandSegmentSizes = array<i32: 1, 0, 0>, static_high = array<i64: 0, 0, 0, 0>, static_low = array<i64: 0, 0, 1, 1>}> ({
    ^bb0(%arg254: index loc(unknown), %arg255: index loc(unknown), %arg256: index loc(unknown), %arg257: index loc(unknown)):
      "tensor.yield"(%7) : (f32) -> () loc(#loc201)
    }) : (tensor<8x32x13x13xf32>) -> tensor<8x32x14x14xf32> loc(#loc201)
    %298 = "linalg.generic"(%288, %297, %73) <{indexing_maps = [#map, #map, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg251: f32 loc(unknown), %arg252: f32 loc(unknown), %arg253: f32 loc(unknown)):
      %489 = "arith.addf"(%arg251, %arg252) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc202)
      "linalg.yield"(%489) : (f32) -> () loc(#loc202)
    }) : (tensor<8x32x14x14xf32>, tensor<8x32x14x14xf32>, tensor<8x32x14x14xf32>) -> tensor<8x32x14x14xf32> loc(#loc202)
    %299 = "tensor.empty"() : () -> tensor<8x32x14x14xi1> loc(#loc203)
    %300 = "linalg.generic"(%103, %299) <{indexing_maps = [#map, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg249: f32 loc(unknown), %arg250: i1 loc(unknown)):
      %488 = "arith.cmpf"(%arg249, %7) <{fastmath = #arith.fastmath<none>, predicate = 5 : i64}> : (f32, f32) -> i1 loc(#loc203)
      "linalg.yield"(%488) : (i1) -> () loc(#loc203)
    }) : (tensor<8x32x14x14xf32>, tensor<8x32x14x14xi1>) -> tensor<8x32x14x14xi1> loc(#loc203)
    %301 = "linalg.generic"(%300, %13, %298, %73) <{indexing_maps = [#map, #map22, #map, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 3, 1>}> ({
    ^bb0(%arg245: i1 loc(unknown), %arg246: f32 loc(unknown), %arg247: f32 loc(unknown), %arg248: f32 loc(unknown)):
      %487 = "arith.select"(%arg245, %arg246, %arg247) : (i1, f32, f32) -> f32 loc(#loc204)
      "linalg.yield"(%487) : (f32) -> () loc(#loc204)
    }) : (tensor<8x32x14x14xi1>, tensor<f32>, tensor<8x32x14x14xf32>, tensor<8x32x14x14xf32>) -> tensor<8x32x14x14xf32> loc(#loc204)
    %302 = "linalg.fill"(%7, %90) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg243: f32 loc(unknown), %arg244: f32 loc(unknown)):
      "linalg.yield"(%arg243) : (f32) -> () loc(#loc)
    }) : (f32, tensor<32xf32>) -> tensor<32xf32> loc(#loc205)
    %303 = "linalg.generic"(%301, %302) <{indexing_maps = [#map, #map23], iterator_types = [#linalg.iterator_type<reduction>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg241: f32 loc(unknown), %arg242: f32 loc(unknown)):
      %486 = "arith.addf"(%arg241, %arg242) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc205)
      "linalg.yield"(%486) : (f32) -> () loc(#loc205)
    }) : (tensor<8x32x14x14xf32>, tensor<32xf32>) -> tensor<32xf32> loc(#loc205)
    %304 = "linalg.generic"(%301, %81, %73) <{indexing_maps = [#map, #map, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg238: f32 loc(unknown), %arg239: f32 loc(unknown), %arg240: f32 loc(unknown)):
      %485 = "arith.mulf"(%arg238, %arg239) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc206)
      "linalg.yield"(%485) : (f32) -> () loc(#loc206)
    }) : (tensor<8x32x14x14xf32>, tensor<8x32x14x14xf32>, tensor<8x32x14x14xf32>) -> tensor<8x32x14x14xf32> loc(#loc206)
    %305 = "linalg.generic"(%304, %302) <{indexing_maps = [#map, #map23], iterator_types = [#linalg.iterator_type<reduction>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg236: f32 loc(unknown), %arg237: f32 loc(unknown)):
      %484 = "arith.addf"(%arg236, %arg237) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc208)
      "linalg.yield"(%484) : (f32) -> () loc(#loc208)
    }) : (tensor<8x32x14x14xf32>, tensor<32xf32>) -> tensor<32xf32> loc(#loc208)
    %306 = "linalg.generic"(%303, %90) <{indexing_maps = [#map6, #map6], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg234: f32 loc(unknown), %arg235: f32 loc(unknown)):
      %482 = "arith.constant"() <{value = 6.37755089E-4 : f32}> : () -> f32 loc(#loc209)
      %483 = "arith.mulf"(%arg234, %482) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc209)
      "linalg.yield"(%483) : (f32) -> () loc(#loc209)
    }) : (tensor<32xf32>, tensor<32xf32>) -> tensor<32xf32> loc(#loc209)
    %307 = "tensor.expand_shape"(%306) <{reassociation = [[0, 1, 2, 3]], static_output_shape = array<i64: 1, 32, 1, 1>}> : (tensor<32xf32>) -> tensor<1x32x1x1xf32> loc(#loc210)
    %308 = "linalg.generic"(%305, %90) <{indexing_maps = [#map6, #map6], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg232: f32 loc(unknown), %arg233: f32 loc(unknown)):
      %480 = "arith.constant"() <{value = 6.37755089E-4 : f32}> : () -> f32 loc(#loc211)
      %481 = "arith.mulf"(%arg232, %480) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc211)
      "linalg.yield"(%481) : (f32) -> () loc(#loc211)
    }) : (tensor<32xf32>, tensor<32xf32>) -> tensor<32xf32> loc(#loc211)
    %309 = "linalg.generic"(%89, %89, %90) <{indexing_maps = [#map6, #map6, #map6], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg229: f32 loc(callsite(#loc26 at #loc52)), %arg230: f32 loc(callsite(#loc26 at #loc52)), %arg231: f32 loc(unknown)):
      %479 = "arith.mulf"(%arg229, %arg230) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc212)
      "linalg.yield"(%479) : (f32) -> () loc(#loc212)
    }) : (tensor<32xf32>, tensor<32xf32>, tensor<32xf32>) -> tensor<32xf32> loc(#loc212)
    %310 = "linalg.generic"(%308, %309, %90) <{indexing_maps = [#map6, #map6, #map6], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg226: f32 loc(unknown), %arg227: f32 loc(unknown), %arg228: f32 loc(unknown)):
      %478 = "arith.mulf"(%arg226, %arg227) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc213)
      "linalg.yield"(%478) : (f32) -> () loc(#loc213)
    }) : (tensor<32xf32>, tensor<32xf32>, tensor<32xf32>) -> tensor<32xf32> loc(#loc213)
    %311 = "tensor.expand_shape"(%310) <{reassociation = [[0, 1, 2, 3]], static_output_shape = array<i64: 1, 32, 1, 1>}> : (tensor<32xf32>) -> tensor<1x32x1x1xf32> loc(#loc214)
    %312 = "linalg.generic"(%89, %arg6, %90) <{indexing_maps = [#map6, #map6, #map6], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg223: f32 loc(callsite(#loc26 at #loc52)), %arg224: f32 loc(unknown), %arg225: f32 loc(unknown)):
      %477 = "arith.mulf"(%arg223, %arg224) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc215)
      "linalg.yield"(%477) : (f32) -> () loc(#loc215)
    }) : (tensor<32xf32>, tensor<32xf32>, tensor<32xf32>) -> tensor<32xf32> loc(#loc215)
    %313 = "tensor.expand_shape"(%312) <{reassociation = [[0, 1, 2, 3]], static_output_shape = array<i64: 1, 32, 1, 1>}> : (tensor<32xf32>) -> tensor<1x32x1x1xf32> loc(#loc217)
    %314 = "linalg.generic"(%81, %311, %73) <{indexing_maps = [#map, #map5, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg220: f32 loc(unknown), %arg221: f32 loc(unknown), %arg222: f32 loc(unknown)):
      %476 = "arith.mulf"(%arg220, %arg221) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc218)
      "linalg.yield"(%476) : (f32) -> () loc(#loc218)
    }) : (tensor<8x32x14x14xf32>, tensor<1x32x1x1xf32>, tensor<8x32x14x14xf32>) -> tensor<8x32x14x14xf32> loc(#loc218)
    %315 = "linalg.generic"(%301, %314, %73) <{indexing_maps = [#map, #map, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg217: f32 loc(unknown), %arg218: f32 loc(unknown), %arg219: f32 loc(unknown)):
      %475 = "arith.subf"(%arg217, %arg218) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc220)
      "linalg.yield"(%475) : (f32) -> () loc(#loc220)
    }) : (tensor<8x32x14x14xf32>, tensor<8x32x14x14xf32>, tensor<8x32x14x14xf32>) -> tensor<8x32x14x14xf32> loc(#loc220)
    %316 = "linalg.generic"(%315, %307, %73) <{indexing_maps = [#map, #map5, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg214: f32 loc(unknown), %arg215: f32 loc(unknown), %arg216: f32 loc(unknown)):
      %474 = "arith.subf"(%arg214, %arg215) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc221)
      "linalg.yield"(%474) : (f32) -> () loc(#loc221)
    }) : (tensor<8x32x14x14xf32>, tensor<1x32x1x1xf32>, tensor<8x32x14x14xf32>) -> tensor<8x32x14x14xf32> loc(#loc221)
    %317 = "linalg.generic"(%316, %313, %73) <{indexing_maps = [#map, #map5, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg211: f32 loc(unknown), %arg212: f32 loc(unknown), %arg213: f32 loc(unknown)):
      %473 = "arith.mulf"(%arg211, %arg212) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc222)
      "linalg.yield"(%473) : (f32) -> () loc(#loc222)
    }) : (tensor<8x32x14x14xf32>, tensor<1x32x1x1xf32>, tensor<8x32x14x14xf32>) -> tensor<8x32x14x14xf32> loc(#loc222)
    %318 = "linalg.generic"(%305, %89, %90) <{indexing_maps = [#map6, #map6, #map6], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg208: f32 loc(unknown), %arg209: f32 loc(callsite(#loc26 at #loc52)), %arg210: f32 loc(unknown)):
      %472 = "arith.mulf"(%arg208, %arg209) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc223)
      "linalg.yield"(%472) : (f32) -> () loc(#loc223)
    }) : (tensor<32xf32>, tensor<32xf32>, tensor<32xf32>) -> tensor<32xf32> loc(#loc223)
    %319 = "tensor.empty"() : () -> tensor<16x32x3x3xf32> loc(#loc224)
    %320 = "linalg.fill"(%7, %319) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg206: f32 loc(unknown), %arg207: f32 loc(unknown)):
      "linalg.yield"(%arg206) : (f32) -> () loc(#loc)
    }) : (f32, tensor<16x32x3x3xf32>) -> tensor<16x32x3x3xf32> loc(#loc224)
    %321 = "linalg.generic"(%320) <{indexing_maps = [#map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 0, 1>}> ({
    ^bb0(%arg205: f32 loc(unknown)):
      %465 = "linalg.index"() <{dim = 0 : i64}> : () -> index loc(#loc224)
      %466 = "linalg.index"() <{dim = 1 : i64}> : () -> index loc(#loc224)
      %467 = "linalg.index"() <{dim = 2 : i64}> : () -> index loc(#loc224)
      %468 = "linalg.index"() <{dim = 3 : i64}> : () -> index loc(#loc224)
      %469 = "arith.subi"(%6, %467) <{overflowFlags = #arith.overflow<none>}> : (index, index) -> index loc(#loc224)
      %470 = "arith.subi"(%6, %468) <{overflowFlags = #arith.overflow<none>}> : (index, index) -> index loc(#loc224)
      %471 = "tensor.extract"(%arg4, %466, %465, %469, %470) : (tensor<32x16x3x3xf32>, index, index, index, index) -> f32 loc(#loc224)
      "linalg.yield"(%471) : (f32) -> () loc(#loc224)
    }) : (tensor<16x32x3x3xf32>) -> tensor<16x32x3x3xf32> loc(#loc224)
    %322 = "tensor.empty"() : () -> tensor<8x32x16x16xf32> loc(#loc224)
    %323 = "linalg.fill"(%7, %322) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg203: f32 loc(unknown), %arg204: f32 loc(unknown)):
      "linalg.yield"(%arg203) : (f32) -> () loc(#loc)
    }) : (f32, tensor<8x32x16x16xf32>) -> tensor<8x32x16x16xf32> loc(#loc224)
    %324 = "tensor.insert_slice"(%317, %323) <{operandSegmentSizes = array<i32: 1, 1, 0, 0, 0>, static_offsets = array<i64: 0, 0, 1, 1>, static_sizes = array<i64: 8, 32, 14, 14>, static_strides = array<i64: 1, 1, 1, 1>}> : (tensor<8x32x14x14xf32>, tensor<8x32x16x16xf32>) -> tensor<8x32x16x16xf32> loc(#loc224)
    %325 = "linalg.fill"(%7, %64) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg201: f32 loc(unknown), %arg202: f32 loc(unknown)):
      "linalg.yield"(%arg201) : (f32) -> () loc(#loc)
    }) : (f32, tensor<8x16x14x14xf32>) -> tensor<8x16x14x14xf32> loc(#loc224)
    %326 = "linalg.conv_2d_nchw_fchw"(%324, %321, %325) <{dilations = dense<1> : vector<2xi64>, operandSegmentSizes = array<i32: 2, 1>, strides = dense<1> : vector<2xi64>}> ({
    ^bb0(%arg198: f32 loc(unknown), %arg199: f32 loc(unknown), %arg200: f32 loc(unknown)):
      %463 = "arith.mulf"(%arg198, %arg199) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      %464 = "arith.addf"(%arg200, %463) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      "linalg.yield"(%464) : (f32) -> () loc(#loc)
    }) {linalg.memoized_indexing_maps = [#map1, #map2, #map3]} : (tensor<8x32x16x16xf32>, tensor<16x32x3x3xf32>, tensor<8x16x14x14xf32>) -> tensor<8x16x14x14xf32> loc(#loc224)
    %327 = "tensor.empty"() : () -> tensor<16x8x14x14xf32> loc(#loc224)
    %328 = "linalg.transpose"(%67, %327) <{permutation = array<i64: 1, 0, 2, 3>}> ({
    ^bb0(%arg196: f32 loc(unknown), %arg197: f32 loc(unknown)):
      "linalg.yield"(%arg196) : (f32) -> () loc(#loc224)
    }) : (tensor<8x16x14x14xf32>, tensor<16x8x14x14xf32>) -> tensor<16x8x14x14xf32> loc(#loc224)
    %329 = "tensor.empty"() : () -> tensor<32x8x14x14xf32> loc(#loc224)
    %330 = "linalg.transpose"(%317, %329) <{permutation = array<i64: 1, 0, 2, 3>}> ({
    ^bb0(%arg194: f32 loc(unknown), %arg195: f32 loc(unknown)):
      "linalg.yield"(%arg194) : (f32) -> () loc(#loc224)
    }) : (tensor<8x32x14x14xf32>, tensor<32x8x14x14xf32>) -> tensor<32x8x14x14xf32> loc(#loc224)
    %331 = "tensor.pad"(%328) <{operandSegmentSizes = array<i32: 1, 0, 0>, static_high = array<i64: 0, 0, 1, 1>, static_low = array<i64: 0, 0, 1, 1>}> ({
    ^bb0(%arg190: index loc(unknown), %arg191: index loc(unknown), %arg192: index loc(unknown), %arg193: index loc(unknown)):
      "tensor.yield"(%7) : (f32) -> () loc(#loc224)
    }) : (tensor<16x8x14x14xf32>) -> tensor<16x8x16x16xf32> loc(#loc224)
    %332 = "linalg.conv_2d_nchw_fchw"(%331, %330, %320) <{dilations = dense<1> : vector<2xi64>, operandSegmentSizes = array<i32: 2, 1>, strides = dense<1> : vector<2xi64>}> ({
    ^bb0(%arg187: f32 loc(unknown), %arg188: f32 loc(unknown), %arg189: f32 loc(unknown)):
      %461 = "arith.mulf"(%arg187, %arg188) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      %462 = "arith.addf"(%arg189, %461) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      "linalg.yield"(%462) : (f32) -> () loc(#loc)
    }) {linalg.memoized_indexing_maps = [#map1, #map2, #map3]} : (tensor<16x8x16x16xf32>, tensor<32x8x14x14xf32>, tensor<16x32x3x3xf32>) -> tensor<16x32x3x3xf32> loc(#loc224)
    %333 = "tensor.empty"() : () -> tensor<32x16x3x3xf32> loc(#loc224)
    %334 = "linalg.transpose"(%332, %333) <{permutation = array<i64: 1, 0, 2, 3>}> ({
    ^bb0(%arg185: f32 loc(unknown), %arg186: f32 loc(unknown)):
      "linalg.yield"(%arg185) : (f32) -> () loc(#loc224)
    }) : (tensor<16x32x3x3xf32>, tensor<32x16x3x3xf32>) -> tensor<32x16x3x3xf32> loc(#loc224)
    %335 = "linalg.generic"(%317, %302) <{indexing_maps = [#map, #map23], iterator_types = [#linalg.iterator_type<reduction>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg183: f32 loc(unknown), %arg184: f32 loc(unknown)):
      %460 = "arith.addf"(%arg183, %arg184) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc224)
      "linalg.yield"(%460) : (f32) -> () loc(#loc224)
    }) : (tensor<8x32x14x14xf32>, tensor<32xf32>) -> tensor<32xf32> loc(#loc224)
    %336 = "tensor.empty"() : () -> tensor<14xi64> loc(#loc225)
    %337 = "linalg.generic"(%336) <{indexing_maps = [#map6], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 0, 1>}> ({
    ^bb0(%arg182: i64 loc(unknown)):
      %458 = "linalg.index"() <{dim = 0 : i64}> : () -> index loc(#loc225)
      %459 = "arith.index_cast"(%458) : (index) -> i64 loc(#loc225)
      "linalg.yield"(%459) : (i64) -> () loc(#loc225)
    }) : (tensor<14xi64>) -> tensor<14xi64> loc(#loc225)
    %338 = "linalg.generic"(%337, %336) <{indexing_maps = [#map6, #map6], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg180: i64 loc(unknown), %arg181: i64 loc(unknown)):
      %457 = "arith.muli"(%arg180, %4) <{overflowFlags = #arith.overflow<none>}> : (i64, i64) -> i64 loc(#loc226)
      "linalg.yield"(%457) : (i64) -> () loc(#loc226)
    }) : (tensor<14xi64>, tensor<14xi64>) -> tensor<14xi64> loc(#loc226)
    %339 = "tensor.expand_shape"(%338) <{reassociation = [[0, 1]], static_output_shape = array<i64: 14, 1>}> : (tensor<14xi64>) -> tensor<14x1xi64> loc(#loc227)
    %340 = "tensor.expand_shape"(%338) <{reassociation = [[0, 1]], static_output_shape = array<i64: 1, 14>}> : (tensor<14xi64>) -> tensor<1x14xi64> loc(#loc228)
    %341 = "tensor.empty"() : () -> tensor<14x1xi64> loc(#loc229)
    %342 = "linalg.generic"(%339, %341) <{indexing_maps = [#map15, #map15], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg178: i64 loc(unknown), %arg179: i64 loc(unknown)):
      %456 = "arith.muli"(%arg178, %0) <{overflowFlags = #arith.overflow<none>}> : (i64, i64) -> i64 loc(#loc229)
      "linalg.yield"(%456) : (i64) -> () loc(#loc229)
    }) : (tensor<14x1xi64>, tensor<14x1xi64>) -> tensor<14x1xi64> loc(#loc229)
    %343 = "tensor.empty"() : () -> tensor<14x14xi64> loc(#loc230)
    %344 = "linalg.generic"(%342, %340, %343) <{indexing_maps = [#map18, #map21, #map15], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg175: i64 loc(unknown), %arg176: i64 loc(unknown), %arg177: i64 loc(unknown)):
      %455 = "arith.addi"(%arg175, %arg176) <{overflowFlags = #arith.overflow<none>}> : (i64, i64) -> i64 loc(#loc230)
      "linalg.yield"(%455) : (i64) -> () loc(#loc230)
    }) : (tensor<14x1xi64>, tensor<1x14xi64>, tensor<14x14xi64>) -> tensor<14x14xi64> loc(#loc230)
    %345 = "tensor.empty"() : () -> tensor<8x16x14x14xi1> loc(#loc231)
    %346 = "linalg.generic"(%71, %344, %345) <{indexing_maps = [#map, #map29, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg172: i64 loc(unknown), %arg173: i64 loc(unknown), %arg174: i1 loc(unknown)):
      %454 = "arith.cmpi"(%arg172, %arg173) <{predicate = 0 : i64}> : (i64, i64) -> i1 loc(#loc231)
      "linalg.yield"(%454) : (i1) -> () loc(#loc231)
    }) : (tensor<8x16x14x14xi64>, tensor<14x14xi64>, tensor<8x16x14x14xi1>) -> tensor<8x16x14x14xi1> loc(#loc231)
    %347 = "linalg.generic"(%346, %326, %13, %64) <{indexing_maps = [#map, #map, #map22, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 3, 1>}> ({
    ^bb0(%arg168: i1 loc(unknown), %arg169: f32 loc(unknown), %arg170: f32 loc(unknown), %arg171: f32 loc(unknown)):
      %453 = "arith.select"(%arg168, %arg169, %arg170) : (i1, f32, f32) -> f32 loc(#loc232)
      "linalg.yield"(%453) : (f32) -> () loc(#loc232)
    }) : (tensor<8x16x14x14xi1>, tensor<8x16x14x14xf32>, tensor<f32>, tensor<8x16x14x14xf32>) -> tensor<8x16x14x14xf32> loc(#loc232)
    %348 = "tensor.expand_shape"(%347) <{reassociation = [[0], [1], [2], [3, 4, 5]], static_output_shape = array<i64: 8, 16, 14, 1, 14, 1>}> : (tensor<8x16x14x14xf32>) -> tensor<8x16x14x1x14x1xf32> loc(#loc233)
    %349 = "tensor.pad"(%348) <{operandSegmentSizes = array<i32: 1, 0, 0>, static_high = array<i64: 0, 0, 0, 1, 0, 1>, static_low = array<i64: 0, 0, 0, 0, 0, 0>}> ({
    ^bb0(%arg162: index loc(unknown), %arg163: index loc(unknown), %arg164: index loc(unknown), %arg165: index loc(unknown), %arg166: index loc(unknown), %arg167: index loc(unknown)):
      "tensor.yield"(%7) : (f32) -> () loc(#loc234)
    }) : (tensor<8x16x14x1x14x1xf32>) -> tensor<8x16x14x2x14x2xf32> loc(#loc234)
    %350 = "tensor.collapse_shape"(%349) <{reassociation = [[0], [1], [2, 3], [4, 5]]}> : (tensor<8x16x14x2x14x2xf32>) -> tensor<8x16x28x28xf32> loc(#loc235)
    %351 = "tensor.extract_slice"(%350) <{operandSegmentSizes = array<i32: 1, 0, 0, 0>, static_offsets = array<i64: 0, 0, 0, 0>, static_sizes = array<i64: 8, 16, 27, 28>, static_strides = array<i64: 1, 1, 1, 1>}> : (tensor<8x16x28x28xf32>) -> tensor<8x16x27x28xf32> loc(#loc236)
    %352 = "tensor.extract_slice"(%351) <{operandSegmentSizes = array<i32: 1, 0, 0, 0>, static_offsets = array<i64: 0, 0, 0, 0>, static_sizes = array<i64: 8, 16, 27, 27>, static_strides = array<i64: 1, 1, 1, 1>}> : (tensor<8x16x27x28xf32>) -> tensor<8x16x27x27xf32> loc(#loc237)
    %353 = "tensor.pad"(%352) <{operandSegmentSizes = array<i32: 1, 0, 0>, static_high = array<i64: 0, 0, 1, 1>, static_low = array<i64: 0, 0, 0, 0>}> ({
    ^bb0(%arg158: index loc(unknown), %arg159: index loc(unknown), %arg160: index loc(unknown), %arg161: index loc(unknown)):
      "tensor.yield"(%7) : (f32) -> () loc(#loc238)
    }) : (tensor<8x16x27x27xf32>) -> tensor<8x16x28x28xf32> loc(#loc238)
    %354 = "linalg.generic"(%338, %336) <{indexing_maps = [#map6, #map6], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg156: i64 loc(unknown), %arg157: i64 loc(unknown)):
      %452 = "arith.addi"(%arg156, %5) <{overflowFlags = #arith.overflow<none>}> : (i64, i64) -> i64 loc(#loc239)
      "linalg.yield"(%452) : (i64) -> () loc(#loc239)
    }) : (tensor<14xi64>, tensor<14xi64>) -> tensor<14xi64> loc(#loc239)
    %355 = "tensor.expand_shape"(%354) <{reassociation = [[0, 1]], static_output_shape = array<i64: 1, 14>}> : (tensor<14xi64>) -> tensor<1x14xi64> loc(#loc241)
    %356 = "linalg.generic"(%342, %355, %343) <{indexing_maps = [#map18, #map21, #map15], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg153: i64 loc(unknown), %arg154: i64 loc(unknown), %arg155: i64 loc(unknown)):
      %451 = "arith.addi"(%arg153, %arg154) <{overflowFlags = #arith.overflow<none>}> : (i64, i64) -> i64 loc(#loc242)
      "linalg.yield"(%451) : (i64) -> () loc(#loc242)
    }) : (tensor<14x1xi64>, tensor<1x14xi64>, tensor<14x14xi64>) -> tensor<14x14xi64> loc(#loc242)
    %357 = "linalg.generic"(%71, %356, %345) <{indexing_maps = [#map, #map29, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg150: i64 loc(unknown), %arg151: i64 loc(unknown), %arg152: i1 loc(unknown)):
      %450 = "arith.cmpi"(%arg150, %arg151) <{predicate = 0 : i64}> : (i64, i64) -> i1 loc(#loc244)
      "linalg.yield"(%450) : (i1) -> () loc(#loc244)
    }) : (tensor<8x16x14x14xi64>, tensor<14x14xi64>, tensor<8x16x14x14xi1>) -> tensor<8x16x14x14xi1> loc(#loc244)
    %358 = "linalg.generic"(%357, %326, %13, %64) <{indexing_maps = [#map, #map, #map22, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 3, 1>}> ({
    ^bb0(%arg146: i1 loc(unknown), %arg147: f32 loc(unknown), %arg148: f32 loc(unknown), %arg149: f32 loc(unknown)):
      %449 = "arith.select"(%arg146, %arg147, %arg148) : (i1, f32, f32) -> f32 loc(#loc245)
      "linalg.yield"(%449) : (f32) -> () loc(#loc245)
    }) : (tensor<8x16x14x14xi1>, tensor<8x16x14x14xf32>, tensor<f32>, tensor<8x16x14x14xf32>) -> tensor<8x16x14x14xf32> loc(#loc245)
    %359 = "tensor.expand_shape"(%358) <{reassociation = [[0], [1], [2], [3, 4, 5]], static_output_shape = array<i64: 8, 16, 14, 1, 14, 1>}> : (tensor<8x16x14x14xf32>) -> tensor<8x16x14x1x14x1xf32> loc(#loc246)
    %360 = "tensor.pad"(%359) <{operandSegmentSizes = array<i32: 1, 0, 0>, static_high = array<i64: 0, 0, 0, 1, 0, 1>, static_low = array<i64: 0, 0, 0, 0, 0, 0>}> ({
    ^bb0(%arg140: index loc(unknown), %arg141: index loc(unknown), %arg142: index loc(unknown), %arg143: index loc(unknown), %arg144: index loc(unknown), %arg145: index loc(unknown)):
      "tensor.yield"(%7) : (f32) -> () loc(#loc247)
    }) : (tensor<8x16x14x1x14x1xf32>) -> tensor<8x16x14x2x14x2xf32> loc(#loc247)
    %361 = "tensor.collapse_shape"(%360) <{reassociation = [[0], [1], [2, 3], [4, 5]]}> : (tensor<8x16x14x2x14x2xf32>) -> tensor<8x16x28x28xf32> loc(#loc248)
    %362 = "tensor.extract_slice"(%361) <{operandSegmentSizes = array<i32: 1, 0, 0, 0>, static_offsets = array<i64: 0, 0, 0, 0>, static_sizes = array<i64: 8, 16, 27, 28>, static_strides = array<i64: 1, 1, 1, 1>}> : (tensor<8x16x28x28xf32>) -> tensor<8x16x27x28xf32> loc(#loc249)
    %363 = "tensor.extract_slice"(%362) <{operandSegmentSizes = array<i32: 1, 0, 0, 0>, static_offsets = array<i64: 0, 0, 0, 0>, static_sizes = array<i64: 8, 16, 27, 27>, static_strides = array<i64: 1, 1, 1, 1>}> : (tensor<8x16x27x28xf32>) -> tensor<8x16x27x27xf32> loc(#loc250)
    %364 = "tensor.pad"(%363) <{operandSegmentSizes = array<i32: 1, 0, 0>, static_high = array<i64: 0, 0, 1, 0>, static_low = array<i64: 0, 0, 0, 1>}> ({
    ^bb0(%arg136: index loc(unknown), %arg137: index loc(unknown), %arg138: index loc(unknown), %arg139: index loc(unknown)):
      "tensor.yield"(%7) : (f32) -> () loc(#loc251)
    }) : (tensor<8x16x27x27xf32>) -> tensor<8x16x28x28xf32> loc(#loc251)
    %365 = "linalg.generic"(%353, %364, %32) <{indexing_maps = [#map, #map, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg133: f32 loc(unknown), %arg134: f32 loc(unknown), %arg135: f32 loc(unknown)):
      %448 = "arith.addf"(%arg133, %arg134) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc252)
      "linalg.yield"(%448) : (f32) -> () loc(#loc252)
    }) : (tensor<8x16x28x28xf32>, tensor<8x16x28x28xf32>, tensor<8x16x28x28xf32>) -> tensor<8x16x28x28xf32> loc(#loc252)
    %366 = "tensor.expand_shape"(%354) <{reassociation = [[0, 1]], static_output_shape = array<i64: 14, 1>}> : (tensor<14xi64>) -> tensor<14x1xi64> loc(#loc253)
    %367 = "linalg.generic"(%366, %341) <{indexing_maps = [#map15, #map15], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg131: i64 loc(unknown), %arg132: i64 loc(unknown)):
      %447 = "arith.muli"(%arg131, %0) <{overflowFlags = #arith.overflow<none>}> : (i64, i64) -> i64 loc(#loc254)
      "linalg.yield"(%447) : (i64) -> () loc(#loc254)
    }) : (tensor<14x1xi64>, tensor<14x1xi64>) -> tensor<14x1xi64> loc(#loc254)
    %368 = "linalg.generic"(%367, %340, %343) <{indexing_maps = [#map18, #map21, #map15], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg128: i64 loc(unknown), %arg129: i64 loc(unknown), %arg130: i64 loc(unknown)):
      %446 = "arith.addi"(%arg128, %arg129) <{overflowFlags = #arith.overflow<none>}> : (i64, i64) -> i64 loc(#loc255)
      "linalg.yield"(%446) : (i64) -> () loc(#loc255)
    }) : (tensor<14x1xi64>, tensor<1x14xi64>, tensor<14x14xi64>) -> tensor<14x14xi64> loc(#loc255)
    %369 = "linalg.generic"(%71, %368, %345) <{indexing_maps = [#map, #map29, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg125: i64 loc(unknown), %arg126: i64 loc(unknown), %arg127: i1 loc(unknown)):
      %445 = "arith.cmpi"(%arg125, %arg126) <{predicate = 0 : i64}> : (i64, i64) -> i1 loc(#loc257)
      "linalg.yield"(%445) : (i1) -> () loc(#loc257)
    }) : (tensor<8x16x14x14xi64>, tensor<14x14xi64>, tensor<8x16x14x14xi1>) -> tensor<8x16x14x14xi1> loc(#loc257)
    %370 = "linalg.generic"(%369, %326, %13, %64) <{indexing_maps = [#map, #map, #map22, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 3, 1>}> ({
    ^bb0(%arg121: i1 loc(unknown), %arg122: f32 loc(unknown), %arg123: f32 loc(unknown), %arg124: f32 loc(unknown)):
      %444 = "arith.select"(%arg121, %arg122, %arg123) : (i1, f32, f32) -> f32 loc(#loc258)
      "linalg.yield"(%444) : (f32) -> () loc(#loc258)
    }) : (tensor<8x16x14x14xi1>, tensor<8x16x14x14xf32>, tensor<f32>, tensor<8x16x14x14xf32>) -> tensor<8x16x14x14xf32> loc(#loc258)
    %371 = "tensor.expand_shape"(%370) <{reassociation = [[0], [1], [2], [3, 4, 5]], static_output_shape = array<i64: 8, 16, 14, 1, 14, 1>}> : (tensor<8x16x14x14xf32>) -> tensor<8x16x14x1x14x1xf32> loc(#loc259)
    %372 = "tensor.pad"(%371) <{operandSegmentSizes = array<i32: 1, 0, 0>, static_high = array<i64: 0, 0, 0, 1, 0, 1>, static_low = array<i64: 0, 0, 0, 0, 0, 0>}> ({
    ^bb0(%arg115: index loc(unknown), %arg116: index loc(unknown), %arg117: index loc(unknown), %arg118: index loc(unknown), %arg119: index loc(unknown), %arg120: index loc(unknown)):
      "tensor.yield"(%7) : (f32) -> () loc(#loc260)
    }) : (tensor<8x16x14x1x14x1xf32>) -> tensor<8x16x14x2x14x2xf32> loc(#loc260)
    %373 = "tensor.collapse_shape"(%372) <{reassociation = [[0], [1], [2, 3], [4, 5]]}> : (tensor<8x16x14x2x14x2xf32>) -> tensor<8x16x28x28xf32> loc(#loc261)
    %374 = "tensor.extract_slice"(%373) <{operandSegmentSizes = array<i32: 1, 0, 0, 0>, static_offsets = array<i64: 0, 0, 0, 0>, static_sizes = array<i64: 8, 16, 27, 28>, static_strides = array<i64: 1, 1, 1, 1>}> : (tensor<8x16x28x28xf32>) -> tensor<8x16x27x28xf32> loc(#loc262)
    %375 = "tensor.extract_slice"(%374) <{operandSegmentSizes = array<i32: 1, 0, 0, 0>, static_offsets = array<i64: 0, 0, 0, 0>, static_sizes = array<i64: 8, 16, 27, 27>, static_strides = array<i64: 1, 1, 1, 1>}> : (tensor<8x16x27x28xf32>) -> tensor<8x16x27x27xf32> loc(#loc263)
    %376 = "tensor.pad"(%375) <{operandSegmentSizes = array<i32: 1, 0, 0>, static_high = array<i64: 0, 0, 0, 1>, static_low = array<i64: 0, 0, 1, 0>}> ({
    ^bb0(%arg111: index loc(unknown), %arg112: index loc(unknown), %arg113: index loc(unknown), %arg114: index loc(unknown)):
      "tensor.yield"(%7) : (f32) -> () loc(#loc264)
    }) : (tensor<8x16x27x27xf32>) -> tensor<8x16x28x28xf32> loc(#loc264)
    %377 = "linalg.generic"(%365, %376, %32) <{indexing_maps = [#map, #map, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg108: f32 loc(unknown), %arg109: f32 loc(unknown), %arg110: f32 loc(unknown)):
      %443 = "arith.addf"(%arg108, %arg109) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc265)
      "linalg.yield"(%443) : (f32) -> () loc(#loc265)
    }) : (tensor<8x16x28x28xf32>, tensor<8x16x28x28xf32>, tensor<8x16x28x28xf32>) -> tensor<8x16x28x28xf32> loc(#loc265)
    %378 = "linalg.generic"(%367, %355, %343) <{indexing_maps = [#map18, #map21, #map15], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg105: i64 loc(unknown), %arg106: i64 loc(unknown), %arg107: i64 loc(unknown)):
      %442 = "arith.addi"(%arg105, %arg106) <{overflowFlags = #arith.overflow<none>}> : (i64, i64) -> i64 loc(#loc266)
      "linalg.yield"(%442) : (i64) -> () loc(#loc266)
    }) : (tensor<14x1xi64>, tensor<1x14xi64>, tensor<14x14xi64>) -> tensor<14x14xi64> loc(#loc266)
    %379 = "linalg.generic"(%71, %378, %345) <{indexing_maps = [#map, #map29, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg102: i64 loc(unknown), %arg103: i64 loc(unknown), %arg104: i1 loc(unknown)):
      %441 = "arith.cmpi"(%arg102, %arg103) <{predicate = 0 : i64}> : (i64, i64) -> i1 loc(#loc269)
      "linalg.yield"(%441) : (i1) -> () loc(#loc269)
    }) : (tensor<8x16x14x14xi64>, tensor<14x14xi64>, tensor<8x16x14x14xi1>) -> tensor<8x16x14x14xi1> loc(#loc269)
    %380 = "linalg.generic"(%379, %326, %13, %64) <{indexing_maps = [#map, #map, #map22, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 3, 1>}> ({
    ^bb0(%arg98: i1 loc(unknown), %arg99: f32 loc(unknown), %arg100: f32 loc(unknown), %arg101: f32 loc(unknown)):
      %440 = "arith.select"(%arg98, %arg99, %arg100) : (i1, f32, f32) -> f32 loc(#loc270)
      "linalg.yield"(%440) : (f32) -> () loc(#loc270)
    }) : (tensor<8x16x14x14xi1>, tensor<8x16x14x14xf32>, tensor<f32>, tensor<8x16x14x14xf32>) -> tensor<8x16x14x14xf32> loc(#loc270)
    %381 = "tensor.expand_shape"(%380) <{reassociation = [[0], [1], [2], [3, 4, 5]], static_output_shape = array<i64: 8, 16, 14, 1, 14, 1>}> : (tensor<8x16x14x14xf32>) -> tensor<8x16x14x1x14x1xf32> loc(#loc271)
    %382 = "tensor.pad"(%381) <{operandSegmentSizes = array<i32: 1, 0, 0>, static_high = array<i64: 0, 0, 0, 1, 0, 1>, static_low = array<i64: 0, 0, 0, 0, 0, 0>}> ({
    ^bb0(%arg92: index loc(unknown), %arg93: index loc(unknown), %arg94: index loc(unknown), %arg95: index loc(unknown), %arg96: index loc(unknown), %arg97: index loc(unknown)):
      "tensor.yield"(%7) : (f32) -> () loc(#loc272)
    }) : (tensor<8x16x14x1x14x1xf32>) -> tensor<8x16x14x2x14x2xf32> loc(#loc272)
    %383 = "tensor.collapse_shape"(%382) <{reassociation = [[0], [1], [2, 3], [4, 5]]}> : (tensor<8x16x14x2x14x2xf32>) -> tensor<8x16x28x28xf32> loc(#loc273)
    %384 = "tensor.extract_slice"(%383) <{operandSegmentSizes = array<i32: 1, 0, 0, 0>, static_offsets = array<i64: 0, 0, 0, 0>, static_sizes = array<i64: 8, 16, 27, 28>, static_strides = array<i64: 1, 1, 1, 1>}> : (tensor<8x16x28x28xf32>) -> tensor<8x16x27x28xf32> loc(#loc274)
    %385 = "tensor.extract_slice"(%384) <{operandSegmentSizes = array<i32: 1, 0, 0, 0>, static_offsets = array<i64: 0, 0, 0, 0>, static_sizes = array<i64: 8, 16, 27, 27>, static_strides = array<i64: 1, 1, 1, 1>}> : (tensor<8x16x27x28xf32>) -> tensor<8x16x27x27xf32> loc(#loc275)
    %386 = "tensor.pad"(%385) <{operandSegmentSizes = array<i32: 1, 0, 0>, static_high = array<i64: 0, 0, 0, 0>, static_low = array<i64: 0, 0, 1, 1>}> ({
    ^bb0(%arg88: index loc(unknown), %arg89: index loc(unknown), %arg90: index loc(unknown), %arg91: index loc(unknown)):
      "tensor.yield"(%7) : (f32) -> () loc(#loc276)
    }) : (tensor<8x16x27x27xf32>) -> tensor<8x16x28x28xf32> loc(#loc276)
    %387 = "linalg.generic"(%377, %386, %32) <{indexing_maps = [#map, #map, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg85: f32 loc(unknown), %arg86: f32 loc(unknown), %arg87: f32 loc(unknown)):
      %439 = "arith.addf"(%arg85, %arg86) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc277)
      "linalg.yield"(%439) : (f32) -> () loc(#loc277)
    }) : (tensor<8x16x28x28xf32>, tensor<8x16x28x28xf32>, tensor<8x16x28x28xf32>) -> tensor<8x16x28x28xf32> loc(#loc277)
    %388 = "tensor.empty"() : () -> tensor<8x16x28x28xi1> loc(#loc278)
    %389 = "linalg.generic"(%63, %388) <{indexing_maps = [#map, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg83: f32 loc(unknown), %arg84: i1 loc(unknown)):
      %438 = "arith.cmpf"(%arg83, %7) <{fastmath = #arith.fastmath<none>, predicate = 5 : i64}> : (f32, f32) -> i1 loc(#loc278)
      "linalg.yield"(%438) : (i1) -> () loc(#loc278)
    }) : (tensor<8x16x28x28xf32>, tensor<8x16x28x28xi1>) -> tensor<8x16x28x28xi1> loc(#loc278)
    %390 = "linalg.generic"(%389, %13, %387, %32) <{indexing_maps = [#map, #map22, #map, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 3, 1>}> ({
    ^bb0(%arg79: i1 loc(unknown), %arg80: f32 loc(unknown), %arg81: f32 loc(unknown), %arg82: f32 loc(unknown)):
      %437 = "arith.select"(%arg79, %arg80, %arg81) : (i1, f32, f32) -> f32 loc(#loc279)
      "linalg.yield"(%437) : (f32) -> () loc(#loc279)
    }) : (tensor<8x16x28x28xi1>, tensor<f32>, tensor<8x16x28x28xf32>, tensor<8x16x28x28xf32>) -> tensor<8x16x28x28xf32> loc(#loc279)
    %391 = "linalg.fill"(%7, %50) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg77: f32 loc(unknown), %arg78: f32 loc(unknown)):
      "linalg.yield"(%arg77) : (f32) -> () loc(#loc)
    }) : (f32, tensor<16xf32>) -> tensor<16xf32> loc(#loc280)
    %392 = "linalg.generic"(%390, %391) <{indexing_maps = [#map, #map23], iterator_types = [#linalg.iterator_type<reduction>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg75: f32 loc(unknown), %arg76: f32 loc(unknown)):
      %436 = "arith.addf"(%arg75, %arg76) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc280)
      "linalg.yield"(%436) : (f32) -> () loc(#loc280)
    }) : (tensor<8x16x28x28xf32>, tensor<16xf32>) -> tensor<16xf32> loc(#loc280)
    %393 = "linalg.generic"(%390, %41, %32) <{indexing_maps = [#map, #map, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg72: f32 loc(unknown), %arg73: f32 loc(unknown), %arg74: f32 loc(unknown)):
      %435 = "arith.mulf"(%arg72, %arg73) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc281)
      "linalg.yield"(%435) : (f32) -> () loc(#loc281)
    }) : (tensor<8x16x28x28xf32>, tensor<8x16x28x28xf32>, tensor<8x16x28x28xf32>) -> tensor<8x16x28x28xf32> loc(#loc281)
    %394 = "linalg.generic"(%393, %391) <{indexing_maps = [#map, #map23], iterator_types = [#linalg.iterator_type<reduction>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg70: f32 loc(unknown), %arg71: f32 loc(unknown)):
      %434 = "arith.addf"(%arg70, %arg71) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc283)
      "linalg.yield"(%434) : (f32) -> () loc(#loc283)
    }) : (tensor<8x16x28x28xf32>, tensor<16xf32>) -> tensor<16xf32> loc(#loc283)
    %395 = "linalg.generic"(%392, %50) <{indexing_maps = [#map6, #map6], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg68: f32 loc(unknown), %arg69: f32 loc(unknown)):
      %432 = "arith.constant"() <{value = 1.59438772E-4 : f32}> : () -> f32 loc(#loc284)
      %433 = "arith.mulf"(%arg68, %432) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc284)
      "linalg.yield"(%433) : (f32) -> () loc(#loc284)
    }) : (tensor<16xf32>, tensor<16xf32>) -> tensor<16xf32> loc(#loc284)
    %396 = "tensor.expand_shape"(%395) <{reassociation = [[0, 1, 2, 3]], static_output_shape = array<i64: 1, 16, 1, 1>}> : (tensor<16xf32>) -> tensor<1x16x1x1xf32> loc(#loc285)
    %397 = "linalg.generic"(%394, %50) <{indexing_maps = [#map6, #map6], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg66: f32 loc(unknown), %arg67: f32 loc(unknown)):
      %430 = "arith.constant"() <{value = 1.59438772E-4 : f32}> : () -> f32 loc(#loc286)
      %431 = "arith.mulf"(%arg66, %430) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc286)
      "linalg.yield"(%431) : (f32) -> () loc(#loc286)
    }) : (tensor<16xf32>, tensor<16xf32>) -> tensor<16xf32> loc(#loc286)
    %398 = "linalg.generic"(%49, %49, %50) <{indexing_maps = [#map6, #map6, #map6], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg63: f32 loc(callsite(#loc26 at #loc28)), %arg64: f32 loc(callsite(#loc26 at #loc28)), %arg65: f32 loc(unknown)):
      %429 = "arith.mulf"(%arg63, %arg64) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc287)
      "linalg.yield"(%429) : (f32) -> () loc(#loc287)
    }) : (tensor<16xf32>, tensor<16xf32>, tensor<16xf32>) -> tensor<16xf32> loc(#loc287)
    %399 = "linalg.generic"(%397, %398, %50) <{indexing_maps = [#map6, #map6, #map6], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg60: f32 loc(unknown), %arg61: f32 loc(unknown), %arg62: f32 loc(unknown)):
      %428 = "arith.mulf"(%arg60, %arg61) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc288)
      "linalg.yield"(%428) : (f32) -> () loc(#loc288)
    }) : (tensor<16xf32>, tensor<16xf32>, tensor<16xf32>) -> tensor<16xf32> loc(#loc288)
    %400 = "tensor.expand_shape"(%399) <{reassociation = [[0, 1, 2, 3]], static_output_shape = array<i64: 1, 16, 1, 1>}> : (tensor<16xf32>) -> tensor<1x16x1x1xf32> loc(#loc289)
    %401 = "linalg.generic"(%49, %arg2, %50) <{indexing_maps = [#map6, #map6, #map6], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg57: f32 loc(callsite(#loc26 at #loc28)), %arg58: f32 loc(unknown), %arg59: f32 loc(unknown)):
      %427 = "arith.mulf"(%arg57, %arg58) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc290)
      "linalg.yield"(%427) : (f32) -> () loc(#loc290)
    }) : (tensor<16xf32>, tensor<16xf32>, tensor<16xf32>) -> tensor<16xf32> loc(#loc290)
    %402 = "tensor.expand_shape"(%401) <{reassociation = [[0, 1, 2, 3]], static_output_shape = array<i64: 1, 16, 1, 1>}> : (tensor<16xf32>) -> tensor<1x16x1x1xf32> loc(#loc292)
    %403 = "linalg.generic"(%41, %400, %32) <{indexing_maps = [#map, #map5, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg54: f32 loc(unknown), %arg55: f32 loc(unknown), %arg56: f32 loc(unknown)):
      %426 = "arith.mulf"(%arg54, %arg55) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc293)
      "linalg.yield"(%426) : (f32) -> () loc(#loc293)
    }) : (tensor<8x16x28x28xf32>, tensor<1x16x1x1xf32>, tensor<8x16x28x28xf32>) -> tensor<8x16x28x28xf32> loc(#loc293)
    %404 = "linalg.generic"(%390, %403, %32) <{indexing_maps = [#map, #map, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg51: f32 loc(unknown), %arg52: f32 loc(unknown), %arg53: f32 loc(unknown)):
      %425 = "arith.subf"(%arg51, %arg52) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc295)
      "linalg.yield"(%425) : (f32) -> () loc(#loc295)
    }) : (tensor<8x16x28x28xf32>, tensor<8x16x28x28xf32>, tensor<8x16x28x28xf32>) -> tensor<8x16x28x28xf32> loc(#loc295)
    %405 = "linalg.generic"(%404, %396, %32) <{indexing_maps = [#map, #map5, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg48: f32 loc(unknown), %arg49: f32 loc(unknown), %arg50: f32 loc(unknown)):
      %424 = "arith.subf"(%arg48, %arg49) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc296)
      "linalg.yield"(%424) : (f32) -> () loc(#loc296)
    }) : (tensor<8x16x28x28xf32>, tensor<1x16x1x1xf32>, tensor<8x16x28x28xf32>) -> tensor<8x16x28x28xf32> loc(#loc296)
    %406 = "linalg.generic"(%405, %402, %32) <{indexing_maps = [#map, #map5, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg45: f32 loc(unknown), %arg46: f32 loc(unknown), %arg47: f32 loc(unknown)):
      %423 = "arith.mulf"(%arg45, %arg46) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc297)
      "linalg.yield"(%423) : (f32) -> () loc(#loc297)
    }) : (tensor<8x16x28x28xf32>, tensor<1x16x1x1xf32>, tensor<8x16x28x28xf32>) -> tensor<8x16x28x28xf32> loc(#loc297)
    %407 = "linalg.generic"(%394, %49, %50) <{indexing_maps = [#map6, #map6, #map6], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg42: f32 loc(unknown), %arg43: f32 loc(callsite(#loc26 at #loc28)), %arg44: f32 loc(unknown)):
      %422 = "arith.mulf"(%arg42, %arg43) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc298)
      "linalg.yield"(%422) : (f32) -> () loc(#loc298)
    }) : (tensor<16xf32>, tensor<16xf32>, tensor<16xf32>) -> tensor<16xf32> loc(#loc298)
    %408 = "tensor.empty"() : () -> tensor<1x8x28x28xf32> loc(#loc299)
    %409 = "linalg.transpose"(%30, %408) <{permutation = array<i64: 1, 0, 2, 3>}> ({
    ^bb0(%arg40: f32 loc(unknown), %arg41: f32 loc(unknown)):
      "linalg.yield"(%arg40) : (f32) -> () loc(#loc299)
    }) : (tensor<8x1x28x28xf32>, tensor<1x8x28x28xf32>) -> tensor<1x8x28x28xf32> loc(#loc299)
    %410 = "tensor.empty"() : () -> tensor<16x8x28x28xf32> loc(#loc299)
    %411 = "linalg.transpose"(%406, %410) <{permutation = array<i64: 1, 0, 2, 3>}> ({
    ^bb0(%arg38: f32 loc(unknown), %arg39: f32 loc(unknown)):
      "linalg.yield"(%arg38) : (f32) -> () loc(#loc299)
    }) : (tensor<8x16x28x28xf32>, tensor<16x8x28x28xf32>) -> tensor<16x8x28x28xf32> loc(#loc299)
    %412 = "tensor.pad"(%409) <{operandSegmentSizes = array<i32: 1, 0, 0>, static_high = array<i64: 0, 0, 2, 2>, static_low = array<i64: 0, 0, 2, 2>}> ({
    ^bb0(%arg34: index loc(unknown), %arg35: index loc(unknown), %arg36: index loc(unknown), %arg37: index loc(unknown)):
      "tensor.yield"(%7) : (f32) -> () loc(#loc299)
    }) : (tensor<1x8x28x28xf32>) -> tensor<1x8x32x32xf32> loc(#loc299)
    %413 = "tensor.empty"() : () -> tensor<1x16x5x5xf32> loc(#loc299)
    %414 = "linalg.fill"(%7, %413) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg32: f32 loc(unknown), %arg33: f32 loc(unknown)):
      "linalg.yield"(%arg32) : (f32) -> () loc(#loc)
    }) : (f32, tensor<1x16x5x5xf32>) -> tensor<1x16x5x5xf32> loc(#loc299)
    %415 = "linalg.conv_2d_nchw_fchw"(%412, %411, %414) <{dilations = dense<1> : vector<2xi64>, operandSegmentSizes = array<i32: 2, 1>, strides = dense<1> : vector<2xi64>}> ({
    ^bb0(%arg29: f32 loc(unknown), %arg30: f32 loc(unknown), %arg31: f32 loc(unknown)):
      %420 = "arith.mulf"(%arg29, %arg30) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      %421 = "arith.addf"(%arg31, %420) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc)
      "linalg.yield"(%421) : (f32) -> () loc(#loc)
    }) {linalg.memoized_indexing_maps = [#map1, #map2, #map3]} : (tensor<1x8x32x32xf32>, tensor<16x8x28x28xf32>, tensor<1x16x5x5xf32>) -> tensor<1x16x5x5xf32> loc(#loc299)
    %416 = "tensor.empty"() : () -> tensor<16x1x5x5xf32> loc(#loc299)
    %417 = "linalg.transpose"(%415, %416) <{permutation = array<i64: 1, 0, 2, 3>}> ({
    ^bb0(%arg27: f32 loc(unknown), %arg28: f32 loc(unknown)):
      "linalg.yield"(%arg27) : (f32) -> () loc(#loc299)
    }) : (tensor<1x16x5x5xf32>, tensor<16x1x5x5xf32>) -> tensor<16x1x5x5xf32> loc(#loc299)
    %418 = "linalg.generic"(%406, %391) <{indexing_maps = [#map, #map23], iterator_types = [#linalg.iterator_type<reduction>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg25: f32 loc(unknown), %arg26: f32 loc(unknown)):
      %419 = "arith.addf"(%arg25, %arg26) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32 loc(#loc299)
      "linalg.yield"(%419) : (f32) -> () loc(#loc299)
    }) : (tensor<8x16x28x28xf32>, tensor<16xf32>) -> tensor<16xf32> loc(#loc299)
    "func.return"(%53, %58, %36, %93, %98, %76, %131, %136, %114, %176, %417, %418, %407, %392, %334, %335, %318, %303, %245, %246, %223, %208, %198, %202) : (tensor<16xf32>, tensor<16xf32>, tensor<i64>, tensor<32xf32>, tensor<32xf32>, tensor<i64>, tensor<64xf32>, tensor<64xf32>, tensor<i64>, tensor<f32>, tensor<16x1x5x5xf32>, tensor<16xf32>, tensor<16xf32>, tensor<16xf32>, tensor<32x16x3x3xf32>, tensor<32xf32>, tensor<32xf32>, tensor<32xf32>, tensor<64x32x3x3xf32>, tensor<64xf32>, tensor<64xf32>, tensor<64xf32>, tensor<10x1024xf32>, tensor<10xf32>) -> () loc(#loc299)
  }) : () -> () loc(#loc1)
}) : () -> () loc(#loc)
#loc92 = loc(unknown)
#loc122 = loc(unknown)
#loc124 = loc(unknown)
#loc126 = loc(unknown)
#loc158 = loc(unknown)
#loc160 = loc(unknown)
#loc161 = loc(unknown)
#loc162 = loc(unknown)
#loc171 = loc(unknown)
#loc173 = loc(unknown)
#loc174 = loc(unknown)
#loc175 = loc(unknown)
#loc184 = loc(unknown)
#loc186 = loc(unknown)
#loc187 = loc(unknown)
#loc188 = loc(unknown)
#loc196 = loc(unknown)
#loc198 = loc(unknown)
#loc199 = loc(unknown)
#loc200 = loc(unknown)
#loc233 = loc(unknown)
#loc235 = loc(unknown)
#loc236 = loc(unknown)
#loc237 = loc(unknown)
#loc246 = loc(unknown)
#loc248 = loc(unknown)
#loc249 = loc(unknown)
#loc250 = loc(unknown)
#loc259 = loc(unknown)
#loc261 = loc(unknown)
#loc262 = loc(unknown)
#loc263 = loc(unknown)
#loc271 = loc(unknown)
#loc273 = loc(unknown)
#loc274 = loc(unknown)
#loc275 = loc(unknown)
