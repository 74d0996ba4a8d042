#include "bench/bench.hpp"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <random>

extern char** environ;

namespace foyer::bench {

std::filesystem::path own_folder() {
  return std::filesystem::read_symlink("/proc/self/exe").parent_path();
}

bool run_program(std::vector<std::string> words) {
  std::vector<char*> argv;
  for (auto& word : words) argv.push_back(word.data());
  argv.push_back(nullptr);
  posix_spawn_file_actions_t files;
  posix_spawn_file_actions_init(&files);
  for (const int fd : {1, 2})
    posix_spawn_file_actions_addopen(&files, fd, "/dev/null", O_WRONLY, 0);
  pid_t child = 0;
  int status = -1;
  const int started = posix_spawnp(&child, argv[0], &files, nullptr, argv.data(), environ);
  posix_spawn_file_actions_destroy(&files);
  if (started != 0) return false;
  return waitpid(child, &status, 0) == child && WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

double percentile(std::vector<double> samples, double p) {
  std::ranges::sort(samples);
  const auto at = static_cast<std::size_t>(std::ceil(p * static_cast<double>(samples.size())));
  return samples[std::clamp<std::size_t>(at, 1, samples.size()) - 1];
}

Folder::Folder()
    : path_(std::filesystem::temp_directory_path() /
            ("foyer-bench-" + std::to_string(::getpid()))) {
  std::filesystem::create_directories(path_);
}

Folder::~Folder() {
  std::error_code none;
  std::filesystem::remove_all(path_, none);
}

std::string made_list(int people) {
  static const std::vector<std::string> first = {
      "Ana",   "Björn", "Chloé",    "Dmitri", "Élodie", "Fatou", "Gül",    "Håkon",
      "İlker", "José",  "Kateryna", "Łukasz", "Mei",    "Ngọc",  "Øystein"};
  static const std::vector<std::string> last = {
      "Álvarez", "Brandt", "Çelik",   "Dvořák",     "Eriksen", "Færøy",
      "Gómez",   "Hương",  "Ito",     "Jónsdóttir", "Kovač",   "Li",
      "Müller",  "Nguyễn", "O'Brien", "Petrov",     "Quiroga", "Strauß"};
  static const std::vector<std::string> things = {
      "tax returns",     "shop leases",        "bicycle repair",
      "web sites",       "grant applications", "first hires",
      "sourdough",       "sewing machines",    "school kitchens",
      "packaging tests", "choir rehearsal",    "data tables",
      "beekeeping",      "pottery kilns",      "garden design",
      "bookkeeping",     "legal letters",      "stage lighting",
      "film editing",    "solar panels",       "welding",
      "translation",     "fund raising",       "youth work",
      "boat building"};
  std::mt19937 random(20261123);
  const auto pick = [&](const auto& list) { return list[random() % list.size()]; };
  std::string text = "reference,name,email,organisation,role,offers,needs,topics,suggest\r\n";
  for (int i = 0; i < people; ++i) {
    const std::string number = std::to_string(i);
    text += "B" + number + "," + pick(first) + " " + pick(last) + " " + pick(last) + ",guest" +
            number + "@example.org,Firm " + std::to_string(random() % 4000) + ",maker,\"" +
            pick(things) + " for small firms; " + pick(things) + "\"," + pick(things) + "," +
            pick(things) + ",yes\r\n";
  }
  return text;
}

}  // namespace foyer::bench
