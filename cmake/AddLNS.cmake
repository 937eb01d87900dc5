# The wrappers that every room uses: a library, a set of generated sources, a tool, a unit test.

option(LNS_PRECOMPILE "Parse MLIR's common headers once" ON)

find_program(LNS_CCACHE ccache)
if(LNS_CCACHE)
  # What ccache must be lenient about to serve files with a precompiled header.
  set(launcher ${CMAKE_COMMAND} -E env CCACHE_SLOPPINESS=pch_defines,time_macros ${LNS_CCACHE})
  set(CMAKE_CXX_COMPILER_LAUNCHER ${launcher})
  set(CMAKE_C_COMPILER_LAUNCHER ${launcher})
endif()

set(CMAKE_RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/bin)
set(CMAKE_ARCHIVE_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/lib)
set(CMAKE_LIBRARY_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/lib)

# Numerics is bit-exact by F1: never a contracted multiply-add, never fast-math.
add_compile_options(-ffp-contract=off -Wall -Wextra -Wno-unused-parameter $<$<COMPILE_LANGUAGE:CXX>:-fno-exceptions>)
add_link_options(-fuse-ld=lld)
if(LNS_ENABLE_ASSERTIONS)
  add_compile_options(-UNDEBUG)
endif()
if(LNS_ENABLE_ASAN)
  add_compile_options(-fsanitize=address,undefined -fno-sanitize=vptr -fno-sanitize-recover=undefined -fno-omit-frame-pointer)
  add_link_options(-fsanitize=address,undefined)
endif()

if(LNS_PRECOMPILE)
  file(CONFIGURE OUTPUT ${CMAKE_BINARY_DIR}/Precompiled.cpp CONTENT "// Carries the precompiled header.\n")
  add_library(LNSPrecompiled OBJECT ${CMAKE_BINARY_DIR}/Precompiled.cpp)
  target_include_directories(LNSPrecompiled SYSTEM PRIVATE ${MLIR_INCLUDE_DIRS} ${LLVM_INCLUDE_DIRS})
  target_precompile_headers(LNSPrecompiled PRIVATE ${CMAKE_CURRENT_LIST_DIR}/Precompiled.h)
  # Without a time stamp ccache sees that a new one is the same.
  target_compile_options(LNSPrecompiled PRIVATE "SHELL:-Xclang -fno-pch-timestamp")
endif()

# lns_tablegen(<room> <file.td> <output.inc> <generator arguments>...)
# Generates build/include/lns/<room>/<output.inc>; the target LNS<room>IncGen collects a room's outputs.
macro(lns_tablegen output)
  mlir_tablegen(${output} ${ARGN} -I${PROJECT_SOURCE_DIR}/include -I${MLIR_INCLUDE_DIRS})
endmacro()

# add_lns_library(<name> <sources>... [DEPENDS <targets>...] [LINK <libraries>...] [NO_MLIR])
# A static library of one room. NO_MLIR: plain C++ that sees no MLIR header.
function(add_lns_library name)
  cmake_parse_arguments(ARG "NO_MLIR" "" "DEPENDS;LINK" ${ARGN})
  add_library(${name} STATIC ${ARG_UNPARSED_ARGUMENTS})
  target_include_directories(${name} PUBLIC ${PROJECT_SOURCE_DIR}/include ${PROJECT_BINARY_DIR}/include)
  if(NOT ARG_NO_MLIR)
    target_include_directories(${name} SYSTEM PUBLIC ${MLIR_INCLUDE_DIRS} ${LLVM_INCLUDE_DIRS})
    target_link_libraries(${name} PUBLIC MLIR LLVM)
    if(LNS_PRECOMPILE)
      target_precompile_headers(${name} REUSE_FROM LNSPrecompiled)
    endif()
  endif()
  target_link_libraries(${name} PUBLIC ${ARG_LINK})
  if(ARG_DEPENDS)
    add_dependencies(${name} ${ARG_DEPENDS})
  endif()
endfunction()

# add_lns_tool(<name> <sources>... LINK <libraries>...)
function(add_lns_tool name)
  cmake_parse_arguments(ARG "" "" "LINK" ${ARGN})
  add_executable(${name} ${ARG_UNPARSED_ARGUMENTS})
  target_link_libraries(${name} PRIVATE ${ARG_LINK})
  set_property(GLOBAL APPEND PROPERTY LNS_TOOLS ${name})
endfunction()

# add_lns_unittest(<name> <sources>... LINK <libraries>...)
function(add_lns_unittest name)
  cmake_parse_arguments(ARG "" "" "LINK" ${ARGN})
  add_executable(${name} ${ARG_UNPARSED_ARGUMENTS})
  target_link_libraries(${name} PRIVATE ${ARG_LINK} GTest::gtest_main)
  set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/unittests)
  set_property(GLOBAL APPEND PROPERTY LNS_UNITTESTS ${name})
endfunction()
