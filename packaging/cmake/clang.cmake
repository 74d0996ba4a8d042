# The newest clang that Debian has and that reads libstdc++'s ranges: Debian 12's own, 14, does not.
find_program(CMAKE_C_COMPILER NAMES clang-19 clang-16 clang REQUIRED)
find_program(CMAKE_CXX_COMPILER NAMES clang++-19 clang++-16 clang++ REQUIRED)
