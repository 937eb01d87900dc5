// RUN: lns-opt %source/test/Models/mlp.mlir --lns-quantize --lns-report -o /dev/null 2>&1 | FileCheck %s --check-prefix=MLP
// RUN: lns-opt %source/test/Models/cnn.mlir --lns-quantize --lns-report -o /dev/null 2>&1 | FileCheck %s --check-prefix=CNN
// RUN: lns-opt %source/test/Models/resnet18.mlir --lns-quantize --lns-report -o /dev/null 2>&1 | FileCheck %s --check-prefix=RESNET
// RUN: lns-opt %source/test/Models/gpt.mlir --lns-quantize --lns-report -o /dev/null 2>&1 | FileCheck %s --check-prefix=GPT
// RUN: lns-opt %source/test/Models/bert.mlir --lns-quantize --lns-report -o /dev/null 2>&1 | FileCheck %s --check-prefix=BERT
// RUN: lns-opt %source/test/Models/mlp-training.mlir --lns-quantize --lns-report -o /dev/null 2>&1 | FileCheck %s --check-prefix=MLP-TRAINING
// RUN: lns-opt %source/test/Models/cnn-training.mlir --lns-quantize=datapath=exact --lns-report -o /dev/null 2>&1 | FileCheck %s --check-prefix=CNN-TRAINING
// RUN: lns-opt %source/test/Models/jax-mlp-training.mlir --lns-quantize --lns-report -o /dev/null 2>&1 | FileCheck %s --check-prefix=JAX
// All contractions of models and training steps as PyTorch and JAX export them are computed on codes.

// MLP: 3 of 3 contractions in LNS8, 100.0 % of 17203200 multiplications
// CNN: 4 of 4 contractions in LNS8, 100.0 % of {{[0-9]+}} multiplications
// RESNET: 21 of 21 contractions in LNS8, 100.0 % of 1814073344 multiplications

// Linear layers and both products of attention.
// GPT: 13 of 13 contractions in LNS8, 100.0 %
// BERT: 16 of 16 contractions in LNS8, 100.0 %

// Forward, and the gradients of weights and inputs but for the first layer's; the
// gradient for the input of the convolution of stride 2 is four contractions.
// MLP-TRAINING: 8 of 8 contractions in LNS8, 100.0 %
// CNN-TRAINING: 14 of 14 contractions in LNS8, 100.0 %
// JAX: 5 of 5 contractions in LNS8, 100.0 %
