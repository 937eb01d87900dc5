// RUN: lns-opt %s --pass-pipeline='builtin.module(func.func(lns-tile-and-vectorize{report=true parallel=false}),canonicalize)' -o %t 2>&1 | FileCheck %s
// What follows a contraction joins its kernel only where no other tile, and nothing in between, can notice.
// RUN: FileCheck %s --check-prefix=MEMORY --input-file=%t

module attributes {lns.target = #lns.cpu<cpu = "x86-64-v3", features = "", vector_bits = 256, l1 = 32768, l2 = 1048576, l3 = 2097152>} {
  // CHECK: remark: vectorized: {{.*}}; epilogue: bias
  // MEMORY-LABEL: func.func @bias(
  // MEMORY-NOT: memref.alloc
  // The accumulators have one reader: they need no memory.
func.func @bias(%a: memref<32x48xf32>, %b: memref<48x64xf32>, %bias: memref<64xf32>, %r: memref<32x64xf32>, %o: memref<32x64xf32>) {
  %zero = arith.constant 0.0 : f32
  %c = memref.alloc() : memref<32x64xf32>
  linalg.fill ins(%zero : f32) outs(%c : memref<32x64xf32>)
  linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d2)>, affine_map<(d0, d1, d2) -> (d2, d1)>, affine_map<(d0, d1, d2) -> (d0, d1)>],
      iterator_types = ["parallel", "parallel", "reduction"]}
      ins(%a, %b : memref<32x48xf32>, memref<48x64xf32>) outs(%c : memref<32x64xf32>) {
  ^bb0(%x: f32, %y: f32, %acc: f32):
    %p = arith.mulf %x, %y : f32
    %s = arith.addf %acc, %p : f32
    linalg.yield %s : f32
  }
  linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d1)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]}
      ins(%c, %bias : memref<32x64xf32>, memref<64xf32>) outs(%o : memref<32x64xf32>) {
  ^bb0(%x: f32, %y: f32, %out: f32):
    %s = arith.addf %x, %y : f32
    linalg.yield %s : f32
  }
  memref.dealloc %c : memref<32x64xf32>
  return
}
  // CHECK: remark: vectorized: {{.*}}; epilogue: residual
  // MEMORY-LABEL: func.func @in_place(
  // MEMORY-NOT: memref.alloc
  // Element by element, the residual may be the result.
func.func @in_place(%a: memref<32x48xf32>, %b: memref<48x64xf32>, %bias: memref<64xf32>, %r: memref<32x64xf32>, %o: memref<32x64xf32>) {
  %zero = arith.constant 0.0 : f32
  %c = memref.alloc() : memref<32x64xf32>
  linalg.fill ins(%zero : f32) outs(%c : memref<32x64xf32>)
  linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d2)>, affine_map<(d0, d1, d2) -> (d2, d1)>, affine_map<(d0, d1, d2) -> (d0, d1)>],
      iterator_types = ["parallel", "parallel", "reduction"]}
      ins(%a, %b : memref<32x48xf32>, memref<48x64xf32>) outs(%c : memref<32x64xf32>) {
  ^bb0(%x: f32, %y: f32, %acc: f32):
    %p = arith.mulf %x, %y : f32
    %s = arith.addf %acc, %p : f32
    linalg.yield %s : f32
  }
  linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]}
      ins(%c, %o : memref<32x64xf32>, memref<32x64xf32>) outs(%o : memref<32x64xf32>) {
  ^bb0(%x: f32, %y: f32, %out: f32):
    %s = arith.addf %x, %y : f32
    linalg.yield %s : f32
  }
  memref.dealloc %c : memref<32x64xf32>
  return
}
  // CHECK: remark: vectorized: {{.*}}; epilogue: bias
  // The result may take the accumulators' place.
func.func @over_itself(%a: memref<32x48xf32>, %b: memref<48x64xf32>, %bias: memref<64xf32>, %r: memref<32x64xf32>, %o: memref<32x64xf32>) {
  %zero = arith.constant 0.0 : f32
  linalg.fill ins(%zero : f32) outs(%o : memref<32x64xf32>)
  linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d2)>, affine_map<(d0, d1, d2) -> (d2, d1)>, affine_map<(d0, d1, d2) -> (d0, d1)>],
      iterator_types = ["parallel", "parallel", "reduction"]}
      ins(%a, %b : memref<32x48xf32>, memref<48x64xf32>) outs(%o : memref<32x64xf32>) {
  ^bb0(%x: f32, %y: f32, %acc: f32):
    %p = arith.mulf %x, %y : f32
    %s = arith.addf %acc, %p : f32
    linalg.yield %s : f32
  }
  linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d1)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]}
      ins(%o, %bias : memref<32x64xf32>, memref<64xf32>) outs(%o : memref<32x64xf32>) {
  ^bb0(%x: f32, %y: f32, %out: f32):
    %s = arith.addf %x, %y : f32
    linalg.yield %s : f32
  }
  return
}
  // CHECK: remark: vectorized: {{.*}}; epilogue: bias
  // MEMORY-LABEL: func.func @second_user(
  // MEMORY: memref.alloc() : memref<32x64xf32>
  // Whoever else reads the sums finds them in memory.
func.func @second_user(%a: memref<32x48xf32>, %b: memref<48x64xf32>, %bias: memref<64xf32>, %r: memref<32x64xf32>, %o: memref<32x64xf32>) {
  %zero = arith.constant 0.0 : f32
  %c = memref.alloc() : memref<32x64xf32>
  linalg.fill ins(%zero : f32) outs(%c : memref<32x64xf32>)
  linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d2)>, affine_map<(d0, d1, d2) -> (d2, d1)>, affine_map<(d0, d1, d2) -> (d0, d1)>],
      iterator_types = ["parallel", "parallel", "reduction"]}
      ins(%a, %b : memref<32x48xf32>, memref<48x64xf32>) outs(%c : memref<32x64xf32>) {
  ^bb0(%x: f32, %y: f32, %acc: f32):
    %p = arith.mulf %x, %y : f32
    %s = arith.addf %acc, %p : f32
    linalg.yield %s : f32
  }
  linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d1)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]}
      ins(%c, %bias : memref<32x64xf32>, memref<64xf32>) outs(%o : memref<32x64xf32>) {
  ^bb0(%x: f32, %y: f32, %out: f32):
    %s = arith.addf %x, %y : f32
    linalg.yield %s : f32
  }
  memref.copy %c, %r : memref<32x64xf32> to memref<32x64xf32>
  memref.dealloc %c : memref<32x64xf32>
  return
}
  // CHECK: remark: vectorized: {{.*}}; no epilogue: the op behind it may share memory with it
  // A residual that is the transposed result: another tile would overwrite it.
func.func @transposed_residual(%a: memref<64x48xf32>, %b: memref<48x64xf32>, %bias: memref<64xf32>, %r: memref<64x64xf32>, %o: memref<64x64xf32>) {
  %zero = arith.constant 0.0 : f32
  %c = memref.alloc() : memref<64x64xf32>
  linalg.fill ins(%zero : f32) outs(%c : memref<64x64xf32>)
  linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d2)>, affine_map<(d0, d1, d2) -> (d2, d1)>, affine_map<(d0, d1, d2) -> (d0, d1)>],
      iterator_types = ["parallel", "parallel", "reduction"]}
      ins(%a, %b : memref<64x48xf32>, memref<48x64xf32>) outs(%c : memref<64x64xf32>) {
  ^bb0(%x: f32, %y: f32, %acc: f32):
    %p = arith.mulf %x, %y : f32
    %s = arith.addf %acc, %p : f32
    linalg.yield %s : f32
  }
  linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d1, d0)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]}
      ins(%c, %o : memref<64x64xf32>, memref<64x64xf32>) outs(%o : memref<64x64xf32>) {
  ^bb0(%x: f32, %y: f32, %out: f32):
    %s = arith.addf %x, %y : f32
    linalg.yield %s : f32
  }
  memref.dealloc %c : memref<64x64xf32>
  return
}
  // CHECK: remark: vectorized: {{.*}}; no epilogue: the op behind it runs over other elements
  // The sums of another tile.
func.func @sums_twice(%a: memref<64x48xf32>, %b: memref<48x64xf32>, %bias: memref<64xf32>, %r: memref<64x64xf32>, %o: memref<64x64xf32>) {
  %zero = arith.constant 0.0 : f32
  %c = memref.alloc() : memref<64x64xf32>
  linalg.fill ins(%zero : f32) outs(%c : memref<64x64xf32>)
  linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d2)>, affine_map<(d0, d1, d2) -> (d2, d1)>, affine_map<(d0, d1, d2) -> (d0, d1)>],
      iterator_types = ["parallel", "parallel", "reduction"]}
      ins(%a, %b : memref<64x48xf32>, memref<48x64xf32>) outs(%c : memref<64x64xf32>) {
  ^bb0(%x: f32, %y: f32, %acc: f32):
    %p = arith.mulf %x, %y : f32
    %s = arith.addf %acc, %p : f32
    linalg.yield %s : f32
  }
  linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d1, d0)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]}
      ins(%c, %c : memref<64x64xf32>, memref<64x64xf32>) outs(%o : memref<64x64xf32>) {
  ^bb0(%x: f32, %y: f32, %out: f32):
    %s = arith.addf %x, %y : f32
    linalg.yield %s : f32
  }
  memref.dealloc %c : memref<64x64xf32>
  return
}
  // CHECK: remark: vectorized: {{.*}}; no epilogue: the op behind it may share memory with it
  // The result is a view of an operand, which later tiles read.
func.func @over_operand(%a: memref<32x48xf32>, %b: memref<48x64xf32>, %bias: memref<64xf32>, %r: memref<32x64xf32>, %o: memref<32x64xf32>) {
  %zero = arith.constant 0.0 : f32
  %big = memref.alloc() : memref<4096xf32>
  %zero_index = arith.constant 0 : index
  %left = memref.reinterpret_cast %big to offset: [0], sizes: [32, 48], strides: [48, 1] : memref<4096xf32> to memref<32x48xf32>
  %view = memref.reinterpret_cast %big to offset: [0], sizes: [32, 64], strides: [64, 1] : memref<4096xf32> to memref<32x64xf32>
  memref.copy %a, %left : memref<32x48xf32> to memref<32x48xf32>
  %c = memref.alloc() : memref<32x64xf32>
  linalg.fill ins(%zero : f32) outs(%c : memref<32x64xf32>)
  linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d2)>, affine_map<(d0, d1, d2) -> (d2, d1)>, affine_map<(d0, d1, d2) -> (d0, d1)>],
      iterator_types = ["parallel", "parallel", "reduction"]}
      ins(%left, %b : memref<32x48xf32>, memref<48x64xf32>) outs(%c : memref<32x64xf32>) {
  ^bb0(%x: f32, %y: f32, %acc: f32):
    %p = arith.mulf %x, %y : f32
    %s = arith.addf %acc, %p : f32
    linalg.yield %s : f32
  }
  linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d1)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]}
      ins(%c, %bias : memref<32x64xf32>, memref<64xf32>) outs(%view : memref<32x64xf32>) {
  ^bb0(%x: f32, %y: f32, %out: f32):
    %s = arith.addf %x, %y : f32
    linalg.yield %s : f32
  }
  memref.copy %view, %o : memref<32x64xf32> to memref<32x64xf32>
  memref.dealloc %c : memref<32x64xf32>
  memref.dealloc %big : memref<4096xf32>
  return
}
  // CHECK: remark: vectorized: {{.*}}; epilogue: bias
  // The bias is written between the two.
func.func @write_between(%a: memref<32x48xf32>, %b: memref<48x64xf32>, %bias: memref<64xf32>, %r: memref<32x64xf32>, %o: memref<32x64xf32>) {
  %zero = arith.constant 0.0 : f32
  %c = memref.alloc() : memref<32x64xf32>
  linalg.fill ins(%zero : f32) outs(%c : memref<32x64xf32>)
  linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d2)>, affine_map<(d0, d1, d2) -> (d2, d1)>, affine_map<(d0, d1, d2) -> (d0, d1)>],
      iterator_types = ["parallel", "parallel", "reduction"]}
      ins(%a, %b : memref<32x48xf32>, memref<48x64xf32>) outs(%c : memref<32x64xf32>) {
  ^bb0(%x: f32, %y: f32, %acc: f32):
    %p = arith.mulf %x, %y : f32
    %s = arith.addf %acc, %p : f32
    linalg.yield %s : f32
  }
  linalg.fill ins(%zero : f32) outs(%bias : memref<64xf32>)
  linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d1)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]}
      ins(%c, %bias : memref<32x64xf32>, memref<64xf32>) outs(%o : memref<32x64xf32>) {
  ^bb0(%x: f32, %y: f32, %out: f32):
    %s = arith.addf %x, %y : f32
    linalg.yield %s : f32
  }
  memref.dealloc %c : memref<32x64xf32>
  return
}
  // CHECK: remark: vectorized: {{.*}}; no epilogue: 'memref.copy' behind it touches what it touches
  // CHECK: remark: vectorized: {{.*}}; no epilogue: 'linalg.fill' behind it touches what it touches
  // The sums are read, and an operand is written, between the two.
func.func @read_between(%a: memref<32x48xf32>, %b: memref<48x64xf32>, %bias: memref<64xf32>, %r: memref<32x64xf32>, %o: memref<32x64xf32>) {
  %zero = arith.constant 0.0 : f32
  %c = memref.alloc() : memref<32x64xf32>
  linalg.fill ins(%zero : f32) outs(%c : memref<32x64xf32>)
  linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d2)>, affine_map<(d0, d1, d2) -> (d2, d1)>, affine_map<(d0, d1, d2) -> (d0, d1)>],
      iterator_types = ["parallel", "parallel", "reduction"]}
      ins(%a, %b : memref<32x48xf32>, memref<48x64xf32>) outs(%c : memref<32x64xf32>) {
  ^bb0(%x: f32, %y: f32, %acc: f32):
    %p = arith.mulf %x, %y : f32
    %s = arith.addf %acc, %p : f32
    linalg.yield %s : f32
  }
  memref.copy %c, %r : memref<32x64xf32> to memref<32x64xf32>
  linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d1)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]}
      ins(%c, %bias : memref<32x64xf32>, memref<64xf32>) outs(%o : memref<32x64xf32>) {
  ^bb0(%x: f32, %y: f32, %out: f32):
    %s = arith.addf %x, %y : f32
    linalg.yield %s : f32
  }
  linalg.fill ins(%zero : f32) outs(%c : memref<32x64xf32>)
  linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d2)>, affine_map<(d0, d1, d2) -> (d2, d1)>, affine_map<(d0, d1, d2) -> (d0, d1)>],
      iterator_types = ["parallel", "parallel", "reduction"]}
      ins(%a, %b : memref<32x48xf32>, memref<48x64xf32>) outs(%c : memref<32x64xf32>) {
  ^bb0(%x: f32, %y: f32, %acc: f32):
    %p = arith.mulf %x, %y : f32
    %s = arith.addf %acc, %p : f32
    linalg.yield %s : f32
  }
  linalg.fill ins(%zero : f32) outs(%a : memref<32x48xf32>)
  linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d1)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]}
      ins(%c, %bias : memref<32x64xf32>, memref<64xf32>) outs(%o : memref<32x64xf32>) {
  ^bb0(%x: f32, %y: f32, %out: f32):
    %s = arith.addf %x, %y : f32
    linalg.yield %s : f32
  }
  memref.dealloc %c : memref<32x64xf32>
  return
}
  // CHECK: remark: vectorized: {{.*}}; no epilogue: its result may share memory with an operand
  // Buffers of unknown origin may be anything.
func.func @loop_arguments(%a: memref<32x48xf32>, %b: memref<48x64xf32>, %bias: memref<64xf32>, %r: memref<32x64xf32>, %o: memref<32x64xf32>) {
  %zero = arith.constant 0.0 : f32
  %from = arith.constant 0 : index
  %to = arith.constant 3 : index
  %step = arith.constant 1 : index
  %x:2 = scf.for %i = %from to %to step %step iter_args(%c = %r, %d = %o) -> (memref<32x64xf32>, memref<32x64xf32>) {
  linalg.fill ins(%zero : f32) outs(%c : memref<32x64xf32>)
  linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d2)>, affine_map<(d0, d1, d2) -> (d2, d1)>, affine_map<(d0, d1, d2) -> (d0, d1)>],
      iterator_types = ["parallel", "parallel", "reduction"]}
      ins(%a, %b : memref<32x48xf32>, memref<48x64xf32>) outs(%c : memref<32x64xf32>) {
  ^bb0(%x: f32, %y: f32, %acc: f32):
    %p = arith.mulf %x, %y : f32
    %s = arith.addf %acc, %p : f32
    linalg.yield %s : f32
  }
  linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d1)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]}
      ins(%c, %bias : memref<32x64xf32>, memref<64xf32>) outs(%d : memref<32x64xf32>) {
  ^bb0(%x: f32, %y: f32, %out: f32):
    %s = arith.addf %x, %y : f32
    linalg.yield %s : f32
  }
    scf.yield %d, %c : memref<32x64xf32>, memref<32x64xf32>
  }
  return
}
  // CHECK: remark: vectorized: {{.*}}; epilogue: bias, absmax
  // A maximum of unsigned integers may come from all tiles in any order [Q5].
func.func @maximum(%a: memref<32x48xf32>, %b: memref<48x64xf32>, %bias: memref<64xf32>, %o: memref<32x64xf32>, %m: memref<i32>) {
  %zero = arith.constant 0.0 : f32
  %c = memref.alloc() : memref<32x64xf32>
  linalg.fill ins(%zero : f32) outs(%c : memref<32x64xf32>)
  linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d2)>, affine_map<(d0, d1, d2) -> (d2, d1)>, affine_map<(d0, d1, d2) -> (d0, d1)>],
      iterator_types = ["parallel", "parallel", "reduction"]}
      ins(%a, %b : memref<32x48xf32>, memref<48x64xf32>) outs(%c : memref<32x64xf32>) {
  ^bb0(%x: f32, %y: f32, %acc: f32):
    %p = arith.mulf %x, %y : f32
    %s = arith.addf %acc, %p : f32
    linalg.yield %s : f32
  }
  linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d1)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]}
      ins(%c, %bias : memref<32x64xf32>, memref<64xf32>) outs(%o : memref<32x64xf32>) {
  ^bb0(%x: f32, %y: f32, %out: f32):
    %s = arith.addf %x, %y : f32
    linalg.yield %s : f32
  }
  linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> ()>], iterator_types = ["reduction", "reduction"]}
      ins(%o : memref<32x64xf32>) outs(%m : memref<i32>) {
  ^bb0(%x: f32, %out: i32):
    %bits = arith.bitcast %x : f32 to i32
    %s = arith.maxui %out, %bits : i32
    linalg.yield %s : i32
  }
  memref.dealloc %c : memref<32x64xf32>
  return
}
}
