/*===- _call.c - Calls of compiled functions from Python --------------------===
 *
 * Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
 * Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 *
 *===------------------------------------------------------------------------===
 *
 * A Handle calls one compiled function through `lns_packed_NAME(void **)`, on
 * the memory of its arguments: what has a C-contiguous buffer of the right type
 * and shape, or is such a torch.Tensor, is passed as it is. Everything else
 * goes through a Python function, which returns an array or says what is wrong.
 * A call writes to the memory of results, and of arguments that it updates.
 *
 * Written in the limited API of Python 3.11, so that one module serves every
 * later version.
 *
 *===------------------------------------------------------------------------===*/

#define Py_LIMITED_API 0x030B0000
#include <Python.h>
#include <pythread.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

/* Which arguments Handle() takes; python/lns/handle.py asks for it. */
#define INTERFACE 2
#define ALIGNMENT 64
#define MAX_RANK 16

/* One argument or result. */
typedef struct {
  char formats[8]; /* accepted format characters of the buffer protocol */
  Py_ssize_t itemsize, bytes;
  int by_value, updated, rank;
  Py_ssize_t shape[MAX_RANK];
  PyObject *shape_tuple;
  PyObject *torch_dtype; /* NULL until a tensor has been seen */
  Py_buffer constant;    /* constant.obj is NULL for what a call brings */
} Value;

typedef struct {
  PyObject_HEAD void (*function)(void **);
  Value *values; /* arguments, then results */
  Py_ssize_t arguments, inputs, results;
  void *workspace;
  PyThread_type_lock lock; /* the workspace is for one call at a time */
  PyObject *dtypes;        /* of the results, for numpy.empty */
  PyObject *empty;         /* numpy.empty */
  PyObject *convert;       /* (position, value) -> (array, is_tensor) */
  PyObject *refuse;        /* (what, detail): raises the error */
  PyObject *wrap;          /* arrays -> tensors */
  PyObject *structure;     /* results -> result; None: results[0] */
  PyObject *keep;          /* what must live as long as the handle */
  PyObject *tensor_type;   /* torch.Tensor, or NULL */
} Handle;

/* What a call holds while it runs. */
typedef struct {
  void **pointers, **slots;
  Py_buffer *views;
  Py_ssize_t view_count;
  PyObject *results;
  int is_tensor;
} Frame;

/* What tensors are asked for: interned once, looked up fast. */
static struct {
  PyObject *dtype, *shape, *is_cpu, *is_contiguous, *is_neg, *data_ptr;
} names;

static int true_attribute(PyObject *object, PyObject *name, int call) {
  PyObject *value = PyObject_GetAttr(object, name);
  if (value && call) {
    PyObject *method = value;
    value = PyObject_CallNoArgs(method);
    Py_DECREF(method);
  }
  if (!value)
    return -1;
  int truth = PyObject_IsTrue(value);
  Py_DECREF(value);
  return truth;
}

/* The data of a torch.Tensor that fits; NULL without an exception otherwise. */
static void *tensor_data(const Value *value, PyObject *tensor) {
  PyObject *dtype = PyObject_GetAttr(tensor, names.dtype);
  int fits = dtype && dtype == value->torch_dtype;
  Py_XDECREF(dtype);
  if (fits) {
    PyObject *shape = PyObject_GetAttr(tensor, names.shape);
    fits = shape &&
           PyObject_RichCompareBool(shape, value->shape_tuple, Py_EQ) == 1;
    Py_XDECREF(shape);
  }
  void *data = NULL;
  if (fits && true_attribute(tensor, names.is_cpu, 0) == 1 &&
      true_attribute(tensor, names.is_contiguous, 1) == 1 &&
      true_attribute(tensor, names.is_neg, 1) == 0) {
    PyObject *method = PyObject_GetAttr(tensor, names.data_ptr);
    PyObject *address = method ? PyObject_CallNoArgs(method) : NULL;
    Py_XDECREF(method);
    if (address)
      data = PyLong_AsVoidPtr(address);
    Py_XDECREF(address);
  }
  PyErr_Clear();
  return data;
}

static int view_fits(const Value *value, const Py_buffer *view) {
  const char *format = view->format ? view->format : "B";
  if (view->ndim != value->rank || view->itemsize != value->itemsize ||
      !strchr(value->formats, format[0]) || format[0] == 0 || format[1] != 0)
    return 0;
  for (int i = 0; i < value->rank; ++i)
    if (view->shape[i] != value->shape[i])
      return 0;
  return (uintptr_t)view->buf % (uintptr_t)value->itemsize == 0;
}

/* Finds the memory of `object`; 0 if it does not fit as it is. */
static int bind_buffer(const Value *value, PyObject *object, int flags,
                       Frame *frame, void **data) {
  if (!PyObject_CheckBuffer(object))
    return 0;
  Py_buffer *view = &frame->views[frame->view_count];
  if (PyObject_GetBuffer(object, view,
                         PyBUF_C_CONTIGUOUS | PyBUF_FORMAT | flags) < 0) {
    PyErr_Clear();
    return 0;
  }
  if (!view_fits(value, view)) {
    PyBuffer_Release(view);
    return 0;
  }
  *data = view->buf;
  ++frame->view_count;
  return 1;
}

/* Whether a call writes to a value. */
static int is_written(const Handle *self, Py_ssize_t position) {
  return position >= self->arguments || self->values[position].updated;
}

/* Finds the memory of what a call brings for `values[position]`. */
static int bind(Handle *self, Py_ssize_t position, PyObject *object,
                Frame *frame) {
  const Value *value = &self->values[position];
  void **data = &frame->pointers[position];
  int flags = is_written(self, position) ? PyBUF_WRITABLE : 0;
  int is_input = position < self->arguments;
  if (bind_buffer(value, object, flags, frame, data))
    return 0;
  if (self->tensor_type && (PyObject *)Py_TYPE(object) == self->tensor_type) {
    *data = tensor_data(value, object);
    if (*data) {
      frame->is_tensor |= is_input;
      return 0;
    }
  }
  PyObject *pair = PyObject_CallFunction(self->convert, "nO", position, object);
  if (!pair)
    return -1;
  PyObject *array;
  int is_tensor, done = 0;
  if (PyArg_ParseTuple(pair, "Op", &array, &is_tensor)) {
    frame->is_tensor |= is_tensor && is_input;
    /* The view holds the array. */
    done = bind_buffer(value, array, flags, frame, data);
    if (!done)
      PyErr_Format(PyExc_TypeError, "argument %zd has no buffer", position);
  }
  Py_DECREF(pair);
  return done ? 0 : -1;
}

/* Raises the error that Python code has for `what`. */
static int refuse(Handle *self, const char *what, Py_ssize_t a, Py_ssize_t b) {
  PyObject *result = PyObject_CallFunction(self->refuse, "snn", what, a, b);
  if (result)
    PyErr_SetString(PyExc_TypeError, what);
  Py_XDECREF(result);
  return -1;
}

/* What a call writes may not lie in what it reads or writes besides. Constants
 * were checked when the handle was made; new results lie in nothing. */
static int check_overlap(Handle *self, Frame *frame, int out) {
  Py_ssize_t checked = self->arguments + (out ? self->results : 0);
  for (Py_ssize_t i = 0; i < checked; ++i) {
    if (!is_written(self, i))
      continue;
    for (Py_ssize_t j = 0; j < checked; ++j) {
      char *a = frame->pointers[i], *b = frame->pointers[j];
      Py_ssize_t a_bytes = self->values[i].bytes;
      Py_ssize_t b_bytes = self->values[j].bytes;
      if (i != j && a_bytes && b_bytes && a < b + b_bytes && b < a + a_bytes &&
          !(self->values[i].constant.obj && self->values[j].constant.obj))
        return refuse(self, "overlap", i, j);
    }
  }
  return 0;
}

/* New arrays for the results. */
static PyObject *make_results(Handle *self) {
  PyObject *results = PyList_New(self->results);
  for (Py_ssize_t i = 0; results && i < self->results; ++i) {
    PyObject *array = PyObject_CallFunctionObjArgs(
        self->empty, self->values[self->arguments + i].shape_tuple,
        PyTuple_GetItem(self->dtypes, i), NULL);
    if (!array || PyList_SetItem(results, i, array) < 0)
      Py_CLEAR(results);
  }
  return results;
}

/* Fills `frame` with all that a call needs. */
static int enter(Handle *self, Frame *frame, PyObject *inputs, PyObject *out) {
  Py_ssize_t total = self->arguments + self->results;
  memset(frame, 0, sizeof *frame);
  frame->views = PyMem_Malloc((size_t)(total + 1) *
                              (sizeof(Py_buffer) + 2 * sizeof(void *)));
  if (!frame->views) {
    PyErr_NoMemory();
    return -1;
  }
  frame->pointers = (void **)(frame->views + total + 1);
  frame->slots = frame->pointers + total + 1;
  if (PyTuple_Size(inputs) != self->inputs)
    return refuse(self, "inputs", PyTuple_Size(inputs), self->inputs);
  Py_ssize_t next = 0;
  for (Py_ssize_t i = 0; i < self->arguments; ++i)
    if (self->values[i].constant.obj)
      frame->pointers[i] = self->values[i].constant.buf;
    else if (bind(self, i, PyTuple_GetItem(inputs, next++), frame) < 0)
      return -1;

  frame->results = out ? PySequence_List(out) : make_results(self);
  if (!frame->results)
    return -1;
  if (PyList_Size(frame->results) != self->results)
    return refuse(self, "results", PyList_Size(frame->results), self->results);
  for (Py_ssize_t i = 0; i < self->results; ++i)
    if (bind(self, self->arguments + i, PyList_GetItem(frame->results, i),
             frame) < 0)
      return -1;
  if (check_overlap(self, frame, out != NULL) < 0)
    return -1;

  frame->pointers[total] = self->workspace;
  for (Py_ssize_t i = 0; i <= total; ++i)
    frame->slots[i] = i < total && self->values[i].by_value
                          ? frame->pointers[i]
                          : (void *)&frame->pointers[i];
  return 0;
}

static void leave(Frame *frame) {
  for (Py_ssize_t i = 0; i < frame->view_count; ++i)
    PyBuffer_Release(&frame->views[i]);
  PyMem_Free(frame->views);
  Py_XDECREF(frame->results);
}

/* The results of one call as a list; what the caller gave as out=, or new
 * arrays, which become tensors where an input was one. */
static PyObject *run(Handle *self, PyObject *inputs, PyObject *keywords) {
  PyObject *out = keywords ? PyDict_GetItemString(keywords, "out") : NULL;
  if (keywords && PyDict_Size(keywords) != (out != NULL)) {
    PyErr_SetString(PyExc_TypeError,
                    "a call takes inputs and out=, no other keywords");
    return NULL;
  }
  if (out == Py_None)
    out = NULL;
  Frame frame;
  PyObject *results = NULL;
  if (enter(self, &frame, inputs, out) == 0) {
    Py_BEGIN_ALLOW_THREADS PyThread_acquire_lock(self->lock, WAIT_LOCK);
    self->function(frame.slots);
    PyThread_release_lock(self->lock);
    Py_END_ALLOW_THREADS results = frame.results;
    frame.results = NULL;
  }
  leave(&frame);
  if (results && frame.is_tensor && !out) {
    PyObject *arrays = results;
    results = PyObject_CallFunctionObjArgs(self->wrap, arrays, NULL);
    Py_DECREF(arrays);
  }
  return results;
}

static PyObject *handle_run(PyObject *self, PyObject *inputs,
                            PyObject *keywords) {
  return run((Handle *)self, inputs, keywords);
}

static PyObject *handle_call(PyObject *object, PyObject *inputs,
                             PyObject *keywords) {
  Handle *self = (Handle *)object;
  PyObject *results = run(self, inputs, keywords), *result = NULL;
  if (!results)
    return NULL;
  if (self->structure != Py_None) {
    result = PyObject_CallFunctionObjArgs(self->structure, results, NULL);
  } else {
    result = PyList_GetItem(results, 0);
    Py_XINCREF(result);
  }
  Py_DECREF(results);
  return result;
}

/* time(calls, *inputs): seconds of one call, the mean of `calls` calls that
 * this function makes one after the other, with nothing of Python between. */
static PyObject *handle_time(PyObject *object, PyObject *arguments) {
  Handle *self = (Handle *)object;
  PyObject *first = PyTuple_GetItem(arguments, 0);
  long calls = first ? PyLong_AsLong(first) : -1;
  if (calls < 1) {
    if (!PyErr_Occurred())
      PyErr_SetString(PyExc_ValueError, "time() takes 1 call or more");
    return NULL;
  }
  PyObject *inputs = PyTuple_GetSlice(arguments, 1, PyTuple_Size(arguments));
  Frame frame;
  PyObject *value = NULL;
  if (inputs && enter(self, &frame, inputs, NULL) == 0) {
    struct timespec start, end;
    Py_BEGIN_ALLOW_THREADS PyThread_acquire_lock(self->lock, WAIT_LOCK);
    clock_gettime(CLOCK_MONOTONIC, &start);
    for (long i = 0; i < calls; ++i)
      self->function(frame.slots);
    clock_gettime(CLOCK_MONOTONIC, &end);
    PyThread_release_lock(self->lock);
    Py_END_ALLOW_THREADS double seconds =
        (double)(end.tv_sec - start.tv_sec) +
        1e-9 * (double)(end.tv_nsec - start.tv_nsec);
    value = PyFloat_FromDouble(seconds / (double)calls);
  }
  if (inputs)
    leave(&frame);
  Py_XDECREF(inputs);
  return value;
}

/* set_torch(torch.Tensor, dtypes): tensors of that type and of these types of
 * elements, one an argument and result, are passed without Python code. */
static PyObject *handle_set_torch(PyObject *object, PyObject *arguments) {
  Handle *self = (Handle *)object;
  PyObject *type, *dtypes;
  if (!PyArg_ParseTuple(arguments, "OO!", &type, &PyTuple_Type, &dtypes))
    return NULL;
  Py_ssize_t total = self->arguments + self->results;
  if (PyTuple_Size(dtypes) != total) {
    PyErr_SetString(PyExc_ValueError, "one type for each value, please");
    return NULL;
  }
  if (!self->tensor_type) {
    for (Py_ssize_t i = 0; i < total; ++i) {
      self->values[i].torch_dtype = PyTuple_GetItem(dtypes, i);
      Py_INCREF(self->values[i].torch_dtype);
    }
    Py_INCREF(type);
    self->tensor_type = type;
  }
  Py_RETURN_NONE;
}

/* Reads (formats, itemsize, shape, by_value, updated, constant or None). */
static int read_value(Value *value, PyObject *tuple) {
  const char *formats;
  PyObject *shape, *constant;
  if (!PyArg_ParseTuple(tuple, "snO!ppO", &formats, &value->itemsize,
                        &PyTuple_Type, &shape, &value->by_value,
                        &value->updated, &constant))
    return -1;
  Py_ssize_t rank = PyTuple_Size(shape);
  if (strlen(formats) >= sizeof value->formats || rank > MAX_RANK ||
      value->itemsize < 1) {
    PyErr_SetString(PyExc_ValueError, "too many formats or dimensions");
    return -1;
  }
  strcpy(value->formats, formats);
  value->rank = (int)rank;
  value->bytes = value->itemsize;
  for (Py_ssize_t i = 0; i < rank; ++i) {
    value->shape[i] = PyLong_AsSsize_t(PyTuple_GetItem(shape, i));
    if (PyErr_Occurred())
      return -1;
    value->bytes *= value->shape[i];
  }
  Py_INCREF(shape);
  value->shape_tuple = shape;
  if (constant == Py_None)
    return 0;
  if (PyObject_GetBuffer(constant, &value->constant,
                         PyBUF_C_CONTIGUOUS | PyBUF_FORMAT |
                             (value->updated ? PyBUF_WRITABLE : 0)) < 0)
    return -1;
  if (!view_fits(value, &value->constant)) {
    PyErr_SetString(PyExc_ValueError, "a constant does not fit");
    return -1;
  }
  return 0;
}

static int read_values(Handle *self, PyObject *arguments, PyObject *results) {
  self->arguments = PyTuple_Size(arguments);
  self->results = PyTuple_Size(results);
  Py_ssize_t total = self->arguments + self->results;
  self->values = PyMem_Calloc((size_t)total + 1, sizeof(Value));
  if (!self->values) {
    PyErr_NoMemory();
    return -1;
  }
  for (Py_ssize_t i = 0; i < total; ++i) {
    PyObject *tuple = i < self->arguments
                          ? PyTuple_GetItem(arguments, i)
                          : PyTuple_GetItem(results, i - self->arguments);
    if (read_value(&self->values[i], tuple) < 0)
      return -1;
    self->inputs += i < self->arguments && !self->values[i].constant.obj;
  }
  return 0;
}

/* Handle(address, arguments, results, workspace, dtypes, empty, convert,
 *        refuse, wrap, structure, keep) */
static PyObject *handle_new(PyTypeObject *type, PyObject *given,
                            PyObject *keywords) {
  PyObject *address, *arguments, *results;
  Py_ssize_t workspace;
  Handle *self = (Handle *)PyType_GenericAlloc(type, 0);
  if (!self)
    return NULL;
  if (!PyArg_ParseTuple(given, "O!O!O!nO!OOOOOO", &PyLong_Type, &address,
                        &PyTuple_Type, &arguments, &PyTuple_Type, &results,
                        &workspace, &PyTuple_Type, &self->dtypes, &self->empty,
                        &self->convert, &self->refuse, &self->wrap,
                        &self->structure, &self->keep)) {
    /* Nothing was set, or references that are not owned. */
    self->dtypes = self->empty = self->convert = self->refuse = NULL;
    self->wrap = self->structure = self->keep = NULL;
    Py_DECREF(self);
    return NULL;
  }
  Py_INCREF(self->dtypes);
  Py_INCREF(self->empty);
  Py_INCREF(self->convert);
  Py_INCREF(self->refuse);
  Py_INCREF(self->wrap);
  Py_INCREF(self->structure);
  Py_INCREF(self->keep);
  void *function = PyLong_AsVoidPtr(address);
  memcpy(&self->function, &function, sizeof function);
  if (PyErr_Occurred() || read_values(self, arguments, results) < 0 ||
      PyTuple_Size(self->dtypes) != self->results) {
    if (!PyErr_Occurred())
      PyErr_SetString(PyExc_ValueError, "one type for each result, please");
    Py_DECREF(self);
    return NULL;
  }
  self->lock = PyThread_allocate_lock();
  if (workspace > 0)
    self->workspace = aligned_alloc(
        ALIGNMENT, ((size_t)workspace + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT);
  if (!self->lock || (workspace > 0 && !self->workspace)) {
    PyErr_NoMemory();
    Py_DECREF(self);
    return NULL;
  }
  return (PyObject *)self;
}

static int handle_traverse(PyObject *object, visitproc visit, void *arg) {
  Handle *self = (Handle *)object;
  Py_VISIT(Py_TYPE(object));
  Py_VISIT(self->dtypes);
  Py_VISIT(self->empty);
  Py_VISIT(self->convert);
  Py_VISIT(self->refuse);
  Py_VISIT(self->wrap);
  Py_VISIT(self->structure);
  Py_VISIT(self->keep);
  Py_VISIT(self->tensor_type);
  return 0;
}

static int handle_clear(PyObject *object) {
  Handle *self = (Handle *)object;
  Py_CLEAR(self->dtypes);
  Py_CLEAR(self->empty);
  Py_CLEAR(self->convert);
  Py_CLEAR(self->refuse);
  Py_CLEAR(self->wrap);
  Py_CLEAR(self->structure);
  Py_CLEAR(self->keep);
  Py_CLEAR(self->tensor_type);
  return 0;
}

static void handle_dealloc(PyObject *object) {
  Handle *self = (Handle *)object;
  PyTypeObject *type = Py_TYPE(object);
  PyObject_GC_UnTrack(object);
  handle_clear(object);
  for (Py_ssize_t i = 0; self->values && i < self->arguments + self->results;
       ++i) {
    Py_XDECREF(self->values[i].shape_tuple);
    Py_XDECREF(self->values[i].torch_dtype);
    if (self->values[i].constant.obj)
      PyBuffer_Release(&self->values[i].constant);
  }
  PyMem_Free(self->values);
  free(self->workspace);
  if (self->lock)
    PyThread_free_lock(self->lock);
  freefunc release = (freefunc)PyType_GetSlot(type, Py_tp_free);
  release(object);
  Py_DECREF(type);
}

static PyMethodDef handle_methods[] = {
    {"run", (PyCFunction)(void (*)(void))handle_run,
     METH_VARARGS | METH_KEYWORDS,
     "run(*inputs, out=None): all results, as a list."},
    {"time", handle_time, METH_VARARGS,
     "time(calls, *inputs): mean seconds of a call from C."},
    {"set_torch", handle_set_torch, METH_VARARGS,
     "set_torch(type, dtypes): pass such tensors without Python code."},
    {NULL, NULL, 0, NULL}};

static PyType_Slot handle_slots[] = {
    {Py_tp_doc, "A compiled function with a workspace of its own."},
    {Py_tp_new, handle_new},
    {Py_tp_call, handle_call},
    {Py_tp_methods, handle_methods},
    {Py_tp_traverse, handle_traverse},
    {Py_tp_clear, handle_clear},
    {Py_tp_dealloc, handle_dealloc},
    {0, NULL}};

static PyType_Spec handle_spec = {"lns._call.Handle", sizeof(Handle), 0,
                                  Py_TPFLAGS_DEFAULT | Py_TPFLAGS_HAVE_GC,
                                  handle_slots};

static int intern_names(void) {
  struct {
    PyObject **name;
    const char *text;
  } all[] = {{&names.dtype, "dtype"},   {&names.shape, "shape"},
             {&names.is_cpu, "is_cpu"}, {&names.is_contiguous, "is_contiguous"},
             {&names.is_neg, "is_neg"}, {&names.data_ptr, "data_ptr"}};
  for (size_t i = 0; i < sizeof all / sizeof *all; ++i)
    if (!*all[i].name &&
        !(*all[i].name = PyUnicode_InternFromString(all[i].text)))
      return -1;
  return 0;
}

static int module_exec(PyObject *module) {
  if (intern_names() < 0)
    return -1;
  PyObject *type = PyType_FromSpec(&handle_spec);
  if (!type)
    return -1;
  int status = PyModule_AddType(module, (PyTypeObject *)type);
  Py_DECREF(type);
  return status < 0 ? -1
                    : PyModule_AddIntConstant(module, "INTERFACE", INTERFACE);
}

static PyModuleDef_Slot module_slots[] = {{Py_mod_exec, module_exec},
                                          {0, NULL}};

static PyModuleDef module = {PyModuleDef_HEAD_INIT,
                             "_call",
                             "Calls of compiled functions.",
                             0,
                             NULL,
                             module_slots,
                             NULL,
                             NULL,
                             NULL};

PyMODINIT_FUNC PyInit__call(void) { return PyModuleDef_Init(&module); }
