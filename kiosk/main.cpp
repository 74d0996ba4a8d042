#include "cli/run.hpp"

int main(int argc, char** argv) { return foyer::cli::run(argc, argv); }
