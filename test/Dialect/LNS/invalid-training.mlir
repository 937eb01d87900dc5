// RUN: lns-opt %s -split-input-file -verify-diagnostics
// Attributes of a training step's arguments and results are checked where they stand.

// expected-error @below {{attribute 'lns.updates' of result #0 must be the position of an argument, an i64}}
func.func private @no_position(tensor<4xf32>) -> (tensor<4xf32> {lns.updates})

// -----

// expected-error @below {{attribute 'lns.updates' of result #1 names argument #2, but the function has 2 arguments (counted from 0)}}
func.func private @no_such_argument(tensor<4xf32>, f32) -> (f32, tensor<4xf32> {lns.updates = 2 : i64})

// -----

// expected-error @below {{attribute 'lns.updates' of result #0 names argument #1 of type 'tensor<4xf32>', but the result has type 'tensor<8xf32>': the two must be equal}}
func.func private @other_type(tensor<8xf32>, tensor<4xf32>) -> (tensor<8xf32> {lns.updates = 1 : i64})

// -----

// expected-error @below {{attribute 'lns.gradient' of result #0 names argument #0 of type 'tensor<8xf32>', but the result has type 'tensor<4xf32>': the two must be equal}}
func.func private @other_gradient(tensor<8xf32>) -> (tensor<4xf32> {lns.gradient = 0 : i64})

// -----

// expected-error @below {{attribute 'lns.updates' of result #2 names argument #0, which result #0 updates already}}
func.func private @twice(tensor<4xf32>, tensor<4xf32>)
    -> (tensor<4xf32> {lns.updates = 0 : i64}, tensor<4xf32> {lns.updates = 1 : i64}, tensor<4xf32> {lns.updates = 0 : i64})

// -----

// expected-error @below {{attribute 'lns.updates' of result #0 names argument #0, a number, which has no memory to write to: make it a tensor of rank 0}}
func.func private @number(f32) -> (f32 {lns.updates = 0 : i64})

// -----

// expected-error @below {{attribute 'lns.updates' of result #0 names argument #0, which 'lns.param' calls constant over calls: remove one of the two}}
func.func private @constant(tensor<4xf32> {lns.param}) -> (tensor<4xf32> {lns.updates = 0 : i64})

// -----

// expected-error @below {{attribute 'lns.loss' of result #0 takes no value: write {lns.loss}}}
func.func private @loss() -> (f32 {lns.loss = 1 : i64})

// -----

// expected-error @below {{attribute 'lns.gradient_absmax' of result #0 must be a string}}
func.func private @absmax() -> (tensor<f32> {lns.gradient_absmax})

// -----

// expected-error @below {{argument attribute 'lns.uniform' must be the number of a stream, an i64 of 0 or more [Q4]}}
func.func private @uniform(tensor<4xf32> {lns.uniform = -1 : i64})

// -----

// expected-error @below {{argument attribute 'lns.format' must be a format: write !lns.num<8, 8>}}
func.func private @format(tensor<4xi8> {lns.format = i8})

// -----

// expected-error @below {{argument attribute 'lns.state' must be a string}}
func.func private @state(tensor<4xi8> {lns.state = 8 : i64})
