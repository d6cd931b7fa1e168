# Finds Emscripten's own CMake toolchain: beside the emcc on the PATH (emsdk's, Debian's), or where Debian installs it.
find_program(emcc emcc NO_CMAKE_FIND_ROOT_PATH)
if(emcc)
  file(REAL_PATH "${emcc}" emcc_file)
  get_filename_component(emscripten_folder "${emcc_file}" DIRECTORY)
else()
  set(emscripten_folder /usr/share/emscripten)
endif()

set(emscripten_toolchain "${emscripten_folder}/cmake/Modules/Platform/Emscripten.cmake")
if(NOT EXISTS "${emscripten_toolchain}")
  message(FATAL_ERROR "Emscripten is missing: there is no emcc on the PATH. On Debian: apt-get install emscripten.")
endif()
include("${emscripten_toolchain}")
