// RUN: lns-opt %s | lns-opt | FileCheck %s
// Arithmetic on codes: syntax, defaults, and formats that differ [A1, A2].

!a = !lns.num<8, 8>

// CHECK-LABEL: func @quotients_and_powers
func.func @quotients_and_powers(%x: !a, %y: !a) -> !lns.num<9, 8, 128> {
  // CHECK: lns.div %{{.*}}, %{{.*}} : !lns8_8, !lns8_8 -> !lns{{.*}}
  %0 = lns.div %x, %y : !a, !a -> !lns.num<9, 8, 128>
  // CHECK: lns.recip %{{.*}} underflow(min) : !lns8_8 -> !lns{{.*}}
  %1 = lns.recip %x underflow(min) : !a -> !lns.num<8, 8, 1>
  // CHECK: lns.square %{{.*}} : !lns8_8 -> !lns{{.*}}
  %2 = lns.square %x : !a -> !lns.num<9, 8, 254>
  // CHECK: lns.sqrt %{{.*}} : !lns8_8 -> !lns8_8
  %3 = lns.sqrt %x : !a -> !a
  return %0 : !lns.num<9, 8, 128>
}

// CHECK-LABEL: func @sums
func.func @sums(%x: tensor<?x4x!a>, %y: tensor<?x4x!lns.num<6, 8>>, %v: vector<16x!a>) -> tensor<?x4x!lns.num<8, 8, 120>> {
  // CHECK: lns.add %{{.*}}, %{{.*}} : tensor<?x4x!lns8_8>, tensor<?x4x!lns6_8> -> tensor<?x4x!lns{{.*}}>
  %0 = lns.add %x, %y algorithm(correct) underflow(zero) : tensor<?x4x!a>, tensor<?x4x!lns.num<6, 8>> -> tensor<?x4x!lns.num<8, 8, 120>>
  // CHECK: lns.add %{{.*}}, %{{.*}} algorithm(mitchell) underflow(min)
  %1 = lns.add %v, %v algorithm(mitchell) underflow(min) : vector<16x!a>, vector<16x!a> -> vector<16x!a>
  // CHECK: lns.sub %{{.*}}, %{{.*}} algorithm(interpolated) :
  %2 = lns.sub %v, %v algorithm(interpolated) : vector<16x!a>, vector<16x!a> -> vector<16x!a>
  return %0 : tensor<?x4x!lns.num<8, 8, 120>>
}

// CHECK-LABEL: func @tables
func.func @tables(%i: vector<64xi8>) -> vector<64xi8> {
  // CHECK: lns.look_up %{{.*}} in [8, 7, -1] : vector<64xi8>
  %0 = lns.look_up %i in [8, 7, -1] : vector<64xi8>
  return %0 : vector<64xi8>
}
