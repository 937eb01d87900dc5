// RUN: lns-opt %s --lns-expand-math --split-input-file --verify-diagnostics | FileCheck %s
// Elementary functions on f32 become written sequences, on scalars and vectors; everything else stays for libm.

// CHECK-LABEL: func @exp
// CHECK-SAME: (%[[X:.+]]: vector<5xf32>)
// CHECK-NOT: math.exp
// CHECK-DAG: %[[HIGH:.+]] = arith.constant dense<8.900000e+01>
// CHECK: %[[ABOVE:.+]] = arith.cmpf olt, %[[HIGH]], %[[X]]
// CHECK: arith.select %[[ABOVE]], %[[HIGH]], %[[X]]
// CHECK: %[[Y:.+]] = arith.select
// CHECK: %[[ROUNDED:.+]] = math.fma %[[Y]]
// CHECK: %[[N:.+]] = arith.subf %[[ROUNDED]]
// CHECK: arith.bitcast %[[ROUNDED]] : vector<5xf32> to vector<5xi32>
// CHECK: %[[HI:.+]] = math.fma %[[N]], %{{.+}}, %[[Y]]
// CHECK: math.fma %[[N]], %{{.+}}, %[[HI]]
// CHECK-COUNT-5: math.fma
// CHECK: arith.shrsi
// CHECK: arith.shli
// CHECK: math.fma
// CHECK: %[[RESULT:.+]] = arith.mulf
// CHECK: return %[[RESULT]]
func.func @exp(%x: vector<5xf32>) -> vector<5xf32> {
  %y = math.exp %x : vector<5xf32>
  return %y : vector<5xf32>
}

// -----

// CHECK-LABEL: func @scalars
// CHECK-NOT: math.{{exp|log|tanh|erf|rsqrt}}
// CHECK-NOT: lns.sigmoid
// CHECK: return
func.func @scalars(%x: f32) -> (f32, f32, f32, f32, f32, f32, f32, f32, f32, f32) {
  %0 = math.exp %x : f32
  %1 = math.exp2 %x : f32
  %2 = math.expm1 %x : f32
  %3 = math.log %x : f32
  %4 = math.log2 %x : f32
  %5 = math.log1p %x : f32
  %6 = math.tanh %x : f32
  %7 = math.erf %x : f32
  %8 = math.rsqrt %x : f32
  %9 = lns.sigmoid %x : f32
  return %0, %1, %2, %3, %4, %5, %6, %7, %8, %9 : f32, f32, f32, f32, f32, f32, f32, f32, f32, f32
}

// -----

// Two correctly rounded ops are within 2 ulp.
// CHECK-LABEL: func @rsqrt
// CHECK: %[[ROOT:.+]] = math.sqrt %{{.+}} : vector<2x8xf32>
// CHECK: arith.divf %{{.+}}, %[[ROOT]] : vector<2x8xf32>
func.func @rsqrt(%x: vector<2x8xf32>) -> vector<2x8xf32> {
  %y = math.rsqrt %x : vector<2x8xf32>
  return %y : vector<2x8xf32>
}

// -----

// CHECK-LABEL: func @left
// CHECK: math.exp %{{.+}} : f64
// CHECK: math.tanh %{{.+}} : tensor<4xf32>
// CHECK: math.sin
// CHECK: math.sin
func.func @left(%x: f32, %y: f64, %t: tensor<4xf32>) -> (f64, tensor<4xf32>, f32, f32) {
  %0 = math.exp %y : f64
  %1 = math.tanh %t : tensor<4xf32>
  // expected-remark@+1 {{[F3] has no written sequence: it becomes calls of libm, one element at a time}}
  %2 = math.sin %x : f32
  %3 = math.sin %2 : f32
  return %0, %1, %2, %3 : f64, tensor<4xf32>, f32, f32
}
