/*===- SimulatorC.h - The simulated accelerator for C ---------------------===*\
|*                                                                            *|
|* Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM      *|
|* Exceptions.                                                                *|
|* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception                    *|
|*                                                                            *|
\*===----------------------------------------------------------------------===*/
/*
 * libLNSSimulator.so, beside the tools: what runs the programs of the
 * accelerator that a library compiled with --backend=sim calls.
 *
 * Use: load a model with dlopen, create a simulator from its string
 * `lns_accelerator`, attach the simulator to it, and call the model's
 * functions. Then lns_simulator_check says whether all runs went well, and
 * lns_simulator_report_text what they cost. At the end detach and destroy.
 * test/Tools/lns-sim/library.test is a whole example.
 *
 * Functions that give an int give 0, or -1 after an error; functions that give
 * a pointer give null after one. lns_simulator_last_error then says what is
 * wrong, in this thread. Strings are UTF-8, end with a zero, and belong to the
 * simulator: they live until the next call with it. Calls with one simulator
 * come from one thread at a time; runs of its programs may come from any.
 */

#ifndef LNS_DRIVER_SIMULATORC_H
#define LNS_DRIVER_SIMULATORC_H

#ifdef __cplusplus
extern "C" {
#endif

#define LNS_SIMULATOR_API __attribute__((visibility("default")))

typedef struct LNSSimulator LNSSimulator;

/* Makes a simulator. `text` is the string `lns_accelerator` that a compiled
 * library exports, or any module with programs. `options` is null or a JSON
 * object with any of
 *
 * - "timing": true; cycles and traffic, memory is neither read nor written;
 * - "order": "program" or "token", in which values are computed;
 * - "values": "region" or "kernel", by which; a kernel counts no saturations;
 * - "events": true; keep every op, for the trace;
 * - "energy_table": "file.csv", instead of the project's.
 */
LNS_SIMULATOR_API LNSSimulator *lns_simulator_create(const char *text,
                                                     const char *options);

/* The library must be detached before. Null is allowed. */
LNS_SIMULATOR_API void lns_simulator_destroy(LNSSimulator *simulator);

/* Serves the runs of a library that dlopen gave, in place of who did before. A
 * library that runs no program is left as it is. */
LNS_SIMULATOR_API int lns_simulator_attach(LNSSimulator *simulator,
                                           void *library);

/* From here on nobody serves the library: a run ends the process, with a word.
 */
LNS_SIMULATOR_API int lns_simulator_detach(void *library);

/* The first error of the runs since the last check. After it further runs have
 * done nothing, so that results are not to be used. */
LNS_SIMULATOR_API int lns_simulator_check(LNSSimulator *simulator);

/* With "timing": runs what one call of each public function in the text runs.
 * The text is what `lns-compile --backend=sim --emit=lnshw` prints. */
LNS_SIMULATOR_API int lns_simulator_run_functions(LNSSimulator *simulator);

/* Seconds that the model took, with the host's part, for the report. */
LNS_SIMULATOR_API int lns_simulator_set_seconds(LNSSimulator *simulator,
                                                double seconds);

/* Forgets what has been counted. */
LNS_SIMULATOR_API int lns_simulator_reset(LNSSimulator *simulator);

/* What lns-sim prints, writes with --report, and writes with --trace. */
LNS_SIMULATOR_API const char *
lns_simulator_report_text(LNSSimulator *simulator);
LNS_SIMULATOR_API const char *
lns_simulator_report_json(LNSSimulator *simulator);
LNS_SIMULATOR_API const char *lns_simulator_trace_json(LNSSimulator *simulator);

/* The last error in this thread; empty before the first one. */
LNS_SIMULATOR_API const char *lns_simulator_last_error(void);

#ifdef __cplusplus
}
#endif

#endif /* LNS_DRIVER_SIMULATORC_H */
