// RUN: lns-opt %s | lns-opt | FileCheck %s
// encode_word is written as read, and gives the storage integer of its format [N2].

// CHECK-LABEL: func @encode_word
// CHECK: lns.encode_word %{{.*}}, %{{.*}} format(!lns8_8) : f32 -> i8
// CHECK: lns.encode_word %{{.*}}, %{{.*}} format(!lns16_2048) underflow(min) : vector<8xf32> -> vector<8xi16>
func.func @encode_word(%x: f32, %v: vector<8xf32>) {
  %a = lns.encode_word %x, %x format(!lns.num<8, 8>) : f32 -> i8
  %b = lns.encode_word %v, %v format(!lns.num<16, 2048>) underflow(min) : vector<8xf32> -> vector<8xi16>
  return
}
