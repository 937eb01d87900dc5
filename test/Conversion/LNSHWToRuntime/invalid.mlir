// RUN: lns-opt %s -convert-lnshw-to-runtime -split-input-file -verify-diagnostics
// What has to run before is said.

func.func @tensors(%x: tensor<4xi8>, %y: tensor<4xf32>) -> tensor<4xf32> {
  // expected-error @below {{passes 'tensor<4xi8>' as argument #0; run one-shot-bufferize before convert-lnshw-to-runtime}}
  %r = lnshw.run @p ins(%x : tensor<4xi8>) outs(%y : tensor<4xf32>) -> tensor<4xf32>
  return %r : tensor<4xf32>
}

// -----

func.func @strides(%x: memref<4xi8>, %y: memref<4xf32, strided<[2]>>) {
  // expected-error @below {{as argument #1; programs take dense row-major arrays; run lnshw-copy-operands before convert-lnshw-to-runtime}}
  lnshw.run @p ins(%x : memref<4xi8>) outs(%y : memref<4xf32, strided<[2]>>)
  return
}

// -----

func.func @dynamic(%x: memref<?xi8>, %y: memref<4xf32>) {
  // expected-error @below {{as argument #0; programs take memory of the host and of static shape}}
  lnshw.run @p ins(%x : memref<?xi8>) outs(%y : memref<4xf32>)
  return
}
