// RUN: lns-opt %s | lns-opt | FileCheck %s
// The lane of the default #lns.pe is accepted as it is written out, and printed as it was read.

lnshw.datapath @lane(%a: vector<32x!lns.num<8, 8>>, %b: vector<32x!lns.num<8, 8>>, %sum: i24) unit(4.31583721E-5) implements(#lns.pe) {
  %sa, %ma, %za = lnshw.unpack %a : vector<32x!lns.num<8, 8>> -> vector<32xi1>, vector<32xi7>, vector<32xi1>
  %sb, %mb, %zb = lnshw.unpack %b : vector<32x!lns.num<8, 8>> -> vector<32xi1>, vector<32xi7>, vector<32xi1>
  %s0 = lnshw.xor %sa, %sb : vector<32xi1>
  %z0 = lnshw.and %za, %zb : vector<32xi1>
  %e0 = lnshw.exponent_add %ma, %mb : vector<32xi7>, vector<32xi7> -> vector<32xi8>
  %e = lnshw.register %e0 : vector<32xi8>
  %s = lnshw.register %s0 : vector<32xi1>
  %z = lnshw.register %z0 : vector<32xi1>
  %q, %r = lnshw.split %e at(3) : vector<32xi8> -> vector<32xi5>, vector<32xi3>
  %c = lnshw.table %r [128, 140, 152, 166, 181, 197, 215, 235] : vector<32xi3> -> vector<32xi8>
  %x = lnshw.shift %c by %q left(3) drop(24) : vector<32xi8>, vector<32xi5> -> vector<32xi18>
  %t = lnshw.apply_sign %x sign(%s) nonzero(%z) : vector<32xi18>, vector<32xi1> -> vector<32xi19>
  %v = lnshw.reduce %t : vector<32xi19> -> i24
  %p0 = lnshw.round %v shift(3) : i24 -> i22
  %p = lnshw.register %p0 : i22
  %n, %o = lnshw.accumulate %sum, %p : i24, i22
  lnshw.yield %n, %o : i24
}

// CHECK-LABEL: lnshw.datapath @lane
// CHECK-SAME: implements(#lns.pe)
// CHECK: lnshw.table {{.*}} [128, 140, 152, 166, 181, 197, 215, 235]
// CHECK: lnshw.shift {{.*}} left(3) drop(24) : vector<32xi8>, vector<32xi5> -> vector<32xi18>
// CHECK: lnshw.accumulate {{.*}} : i24, i22
