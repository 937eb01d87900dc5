// RUN: lns-opt %s -split-input-file -verify-diagnostics
// A lane that implements #lns.pe is held against P1-P7, one case a rule.

// A constant of the table.
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
  // expected-error @below {{[P4] entry 1 is 141, not 140}}
  %c = lnshw.table %r [128, 141, 152, 166, 181, 197, 215, 235] : vector<32xi3> -> vector<32xi8>
  %x = lnshw.shift %c by %q left(3) drop(24) : vector<32xi8>, vector<32xi5> -> vector<32xi18>
  %t = lnshw.apply_sign %x sign(%s) nonzero(%z) : vector<32xi18>, vector<32xi1> -> vector<32xi19>
  %v = lnshw.reduce %t : vector<32xi19> -> i24
  %p0 = lnshw.round %v shift(3) : i24 -> i22
  %p = lnshw.register %p0 : i22
  %n, %o = lnshw.accumulate %sum, %p : i24, i22
  lnshw.yield %n, %o : i24
}

// -----

// Too few constants for the index.
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
  // expected-error @below {{[P4] an index of 3 bits takes 8 entries, got 4}}
  %c = lnshw.table %r [128, 140, 152, 166] : vector<32xi3> -> vector<32xi8>
  %x = lnshw.shift %c by %q left(3) drop(24) : vector<32xi8>, vector<32xi5> -> vector<32xi18>
  %t = lnshw.apply_sign %x sign(%s) nonzero(%z) : vector<32xi18>, vector<32xi1> -> vector<32xi19>
  %v = lnshw.reduce %t : vector<32xi19> -> i24
  %p0 = lnshw.round %v shift(3) : i24 -> i22
  %p = lnshw.register %p0 : i22
  %n, %o = lnshw.accumulate %sum, %p : i24, i22
  lnshw.yield %n, %o : i24
}

// -----

// The place of the quotient.
lnshw.datapath @lane(%a: vector<32x!lns.num<8, 8>>, %b: vector<32x!lns.num<8, 8>>, %sum: i24) unit(4.31583721E-5) implements(#lns.pe) {
  %sa, %ma, %za = lnshw.unpack %a : vector<32x!lns.num<8, 8>> -> vector<32xi1>, vector<32xi7>, vector<32xi1>
  %sb, %mb, %zb = lnshw.unpack %b : vector<32x!lns.num<8, 8>> -> vector<32xi1>, vector<32xi7>, vector<32xi1>
  %s0 = lnshw.xor %sa, %sb : vector<32xi1>
  %z0 = lnshw.and %za, %zb : vector<32xi1>
  %e0 = lnshw.exponent_add %ma, %mb : vector<32xi7>, vector<32xi7> -> vector<32xi8>
  %e = lnshw.register %e0 : vector<32xi8>
  %s = lnshw.register %s0 : vector<32xi1>
  %z = lnshw.register %z0 : vector<32xi1>
  // expected-error @below {{[P1] the place where E' is split is 2, not 3}}
  %q, %r = lnshw.split %e at(2) : vector<32xi8> -> vector<32xi6>, vector<32xi2>
  %c = lnshw.table %r [128, 152, 181, 215] : vector<32xi2> -> vector<32xi8>
  %x = lnshw.shift %c by %q left(3) drop(24) : vector<32xi8>, vector<32xi6> -> vector<32xi18>
  %t = lnshw.apply_sign %x sign(%s) nonzero(%z) : vector<32xi18>, vector<32xi1> -> vector<32xi19>
  %v = lnshw.reduce %t : vector<32xi19> -> i24
  %p0 = lnshw.round %v shift(3) : i24 -> i22
  %p = lnshw.register %p0 : i22
  %n, %o = lnshw.accumulate %sum, %p : i24, i22
  lnshw.yield %n, %o : i24
}

// -----

// Another shift than S and g say.
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
  // expected-error @below {{[P5] left - drop is -22, not -21}}
  %x = lnshw.shift %c by %q left(2) drop(24) : vector<32xi8>, vector<32xi5> -> vector<32xi17>
  %t = lnshw.apply_sign %x sign(%s) nonzero(%z) : vector<32xi17>, vector<32xi1> -> vector<32xi18>
  %v = lnshw.reduce %t : vector<32xi18> -> i23
  %p0 = lnshw.round %v shift(3) : i23 -> i21
  %p = lnshw.register %p0 : i21
  %n, %o = lnshw.accumulate %sum, %p : i24, i21
  lnshw.yield %n, %o : i24
}

// -----

// Other guard bits.
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
  // expected-error @below {{[P5] the shift is 2, not 3}}
  %p0 = lnshw.round %v shift(2) : i24 -> i23
  %p = lnshw.register %p0 : i23
  %n, %o = lnshw.accumulate %sum, %p : i24, i23
  lnshw.yield %n, %o : i24
}

// -----

// A term without its sign bit.
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
  // expected-error @below {{[P3] the signed term has 19 bits, got 18}}
  %t = lnshw.apply_sign %x sign(%s) nonzero(%z) : vector<32xi18>, vector<32xi1> -> vector<32xi18>
  %v = lnshw.reduce %t : vector<32xi18> -> i24
  %p0 = lnshw.round %v shift(3) : i24 -> i22
  %p = lnshw.register %p0 : i22
  %n, %o = lnshw.accumulate %sum, %p : i24, i22
  lnshw.yield %n, %o : i24
}

// -----

// A sum of a vector that is too narrow.
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
  // expected-error @below {{[P5] the exact sum has 24 bits, got 23}}
  %v = lnshw.reduce %t : vector<32xi19> -> i23
  %p0 = lnshw.round %v shift(3) : i23 -> i22
  %p = lnshw.register %p0 : i22
  %n, %o = lnshw.accumulate %sum, %p : i24, i22
  lnshw.yield %n, %o : i24
}

// -----

// An exponent that is too narrow.
lnshw.datapath @lane(%a: vector<32x!lns.num<8, 8>>, %b: vector<32x!lns.num<8, 8>>, %sum: i24) unit(4.31583721E-5) implements(#lns.pe) {
  %sa, %ma, %za = lnshw.unpack %a : vector<32x!lns.num<8, 8>> -> vector<32xi1>, vector<32xi7>, vector<32xi1>
  %sb, %mb, %zb = lnshw.unpack %b : vector<32x!lns.num<8, 8>> -> vector<32xi1>, vector<32xi7>, vector<32xi1>
  %s0 = lnshw.xor %sa, %sb : vector<32xi1>
  %z0 = lnshw.and %za, %zb : vector<32xi1>
  // expected-error @below {{[P1] the largest E' is 252, which needs 8 bits, got 7}}
  %e0 = lnshw.exponent_add %ma, %mb : vector<32xi7>, vector<32xi7> -> vector<32xi7>
  %e = lnshw.register %e0 : vector<32xi7>
  %s = lnshw.register %s0 : vector<32xi1>
  %z = lnshw.register %z0 : vector<32xi1>
  %q, %r = lnshw.split %e at(3) : vector<32xi7> -> vector<32xi4>, vector<32xi3>
  %c = lnshw.table %r [128, 140, 152, 166, 181, 197, 215, 235] : vector<32xi3> -> vector<32xi8>
  %x = lnshw.shift %c by %q left(3) drop(24) : vector<32xi8>, vector<32xi4> -> vector<32xi18>
  %t = lnshw.apply_sign %x sign(%s) nonzero(%z) : vector<32xi18>, vector<32xi1> -> vector<32xi19>
  %v = lnshw.reduce %t : vector<32xi19> -> i24
  %p0 = lnshw.round %v shift(3) : i24 -> i22
  %p = lnshw.register %p0 : i22
  %n, %o = lnshw.accumulate %sum, %p : i24, i22
  lnshw.yield %n, %o : i24
}

// -----

// Products that are too narrow.
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
  // expected-error @below {{[P5] the largest product needs 18 bits, got 17}}
  %x = lnshw.shift %c by %q left(3) drop(24) : vector<32xi8>, vector<32xi5> -> vector<32xi17>
  %t = lnshw.apply_sign %x sign(%s) nonzero(%z) : vector<32xi17>, vector<32xi1> -> vector<32xi18>
  %v = lnshw.reduce %t : vector<32xi18> -> i23
  %p0 = lnshw.round %v shift(3) : i23 -> i21
  %p = lnshw.register %p0 : i21
  %n, %o = lnshw.accumulate %sum, %p : i24, i21
  lnshw.yield %n, %o : i24
}

// -----

// The wrong sign.
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
  // expected-error @below {{[P3] takes the product's sign, got whether the product is nonzero}}
  %t = lnshw.apply_sign %x sign(%z) nonzero(%z) : vector<32xi18>, vector<32xi1> -> vector<32xi19>
  %v = lnshw.reduce %t : vector<32xi19> -> i24
  %p0 = lnshw.round %v shift(3) : i24 -> i22
  %p = lnshw.register %p0 : i22
  %n, %o = lnshw.accumulate %sum, %p : i24, i22
  lnshw.yield %n, %o : i24
}

// -----

// A register that is missing on one way.
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
  // expected-error @below {{combines values of different cycles: the way to operand #1 crosses 0 registers, the way to those before it 1; put lnshw.register into the shorter way}}
  %t = lnshw.apply_sign %x sign(%s0) nonzero(%z) : vector<32xi18>, vector<32xi1> -> vector<32xi19>
  %v = lnshw.reduce %t : vector<32xi19> -> i24
  %p0 = lnshw.round %v shift(3) : i24 -> i22
  %p = lnshw.register %p0 : i22
  %n, %o = lnshw.accumulate %sum, %p : i24, i22
  lnshw.yield %n, %o : i24
}

// -----

// A register between the sum and its next value.
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
  // expected-error @below {{stands between the sum and its next value, which would miss the vector of the cycle before}}
  %late = lnshw.register %sum : i24
  %n, %o = lnshw.accumulate %late, %p : i24, i22
  lnshw.yield %n, %o : i24
}

// -----

// Another unit.
  // expected-error @below {{[P7] the unit is 1.000000e+00 : f32, not 4.31583721E-5 : f32}}
lnshw.datapath @lane(%a: vector<32x!lns.num<8, 8>>, %b: vector<32x!lns.num<8, 8>>, %sum: i24) unit(1.0) implements(#lns.pe) {
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

// -----

// Another number of bits in the sum.
  // expected-error @below {{[P5] the accumulator's number of bits is 20, not 24}}
lnshw.datapath @lane(%a: vector<32x!lns.num<8, 8>>, %b: vector<32x!lns.num<8, 8>>, %sum: i20) unit(4.31583721E-5) implements(#lns.pe) {
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
  %n, %o = lnshw.accumulate %sum, %p : i20, i22
  lnshw.yield %n, %o : i20
}

// -----

// Another vector.
  // expected-error @below {{[P6] the size of vectors is 16, not 32}}
lnshw.datapath @lane(%a: vector<16x!lns.num<8, 8>>, %b: vector<16x!lns.num<8, 8>>, %sum: i24) unit(4.31583721E-5) implements(#lns.pe) {
  %sa, %ma, %za = lnshw.unpack %a : vector<16x!lns.num<8, 8>> -> vector<16xi1>, vector<16xi7>, vector<16xi1>
  %sb, %mb, %zb = lnshw.unpack %b : vector<16x!lns.num<8, 8>> -> vector<16xi1>, vector<16xi7>, vector<16xi1>
  %s0 = lnshw.xor %sa, %sb : vector<16xi1>
  %z0 = lnshw.and %za, %zb : vector<16xi1>
  %e0 = lnshw.exponent_add %ma, %mb : vector<16xi7>, vector<16xi7> -> vector<16xi8>
  %e = lnshw.register %e0 : vector<16xi8>
  %s = lnshw.register %s0 : vector<16xi1>
  %z = lnshw.register %z0 : vector<16xi1>
  %q, %r = lnshw.split %e at(3) : vector<16xi8> -> vector<16xi5>, vector<16xi3>
  %c = lnshw.table %r [128, 140, 152, 166, 181, 197, 215, 235] : vector<16xi3> -> vector<16xi8>
  %x = lnshw.shift %c by %q left(3) drop(24) : vector<16xi8>, vector<16xi5> -> vector<16xi18>
  %t = lnshw.apply_sign %x sign(%s) nonzero(%z) : vector<16xi18>, vector<16xi1> -> vector<16xi19>
  %v = lnshw.reduce %t : vector<16xi19> -> i23
  %p0 = lnshw.round %v shift(3) : i23 -> i21
  %p = lnshw.register %p0 : i21
  %n, %o = lnshw.accumulate %sum, %p : i24, i21
  lnshw.yield %n, %o : i24
}

// -----

// An op that is none of a datapath [H6].
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
  // expected-error @below {{'arith.addi' op stands in a datapath, but does not say by DatapathOpInterface what it is made of [H6]}}
  %u = arith.addi %p, %p : i22
  %n, %o = lnshw.accumulate %sum, %p : i24, i22
  lnshw.yield %n, %o : i24
}
