// Runs the built `foyer` as a person's shell would, without a shell.
#pragma once
#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <atomic>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

extern char** environ;

namespace foyer::test {

namespace fs = std::filesystem;

inline std::string text_of(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

// What a run said, and how it ended.
struct Said {
  int status = -1;
  std::string out;
  std::string err;

  // The lines of standard output, each one JSON object.
  std::vector<nlohmann::json> lines() const {
    std::vector<nlohmann::json> all;
    for (std::size_t at = 0; at < out.size();) {
      const std::size_t end = out.find('\n', at);
      all.push_back(nlohmann::json::parse(out.substr(at, end - at)));
      at = end + 1;
    }
    return all;
  }
  nlohmann::json line() const { return lines().at(0); }
  // Errors are one sentence on one line, never a trace.
  bool one_sentence() const {
    return err.starts_with("foyer: ") && err.ends_with(".\n") && err.find('\n') == err.size() - 1 &&
           err.size() < 400;
  }
};

// A folder of its own, gone with the test.
class Bench {
 public:
  Bench() {
    static std::atomic<int> count{0};
    folder_ = fs::temp_directory_path() /
              ("foyer-cli-" + std::to_string(getpid()) + "-" + std::to_string(count++));
    fs::create_directories(folder_);
    // A sanitized program would list its suppressions among its errors.
    setenv("LSAN_OPTIONS", "print_suppressions=0", 1);
  }
  ~Bench() {
    std::error_code none;
    fs::remove_all(folder_, none);
  }
  Bench(const Bench&) = delete;
  Bench& operator=(const Bench&) = delete;

  fs::path path(const std::string& name) const { return folder_ / name; }
  std::string file(const std::string& name, const std::string& bytes) const {
    std::ofstream(path(name), std::ios::binary) << bytes;
    return path(name).string();
  }
  std::string event() const { return path("evening.foyer").string(); }

  Said run(std::vector<std::string> words) const {
    words.insert(words.begin(), FOYER_PROGRAM);
    return run_other(std::move(words));
  }
  // Any other program; the first word is its path.
  Said run_other(std::vector<std::string> words) const {
    std::vector<char*> argv;
    for (auto& word : words) argv.push_back(word.data());
    argv.push_back(nullptr);
    const auto out = path("out.txt"), err = path("err.txt");
    posix_spawn_file_actions_t files;
    posix_spawn_file_actions_init(&files);
    posix_spawn_file_actions_addopen(&files, 0, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_addopen(&files, 1, out.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
    posix_spawn_file_actions_addopen(&files, 2, err.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
    pid_t child = 0;
    int status = 0;
    posix_spawn(&child, argv[0], &files, nullptr, argv.data(), environ);
    posix_spawn_file_actions_destroy(&files);
    waitpid(child, &status, 0);
    return {WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status), text_of(out),
            text_of(err)};
  }
  // The subcommand on this bench's event, in JSON.
  Said ask(const std::string& command, std::vector<std::string> words = {}) const {
    std::vector<std::string> all = {command, event(), "--json"};
    all.insert(all.end(), words.begin(), words.end());
    return run(std::move(all));
  }
  const Bench& opened() const {
    run({"new", event(), "--name", "Spring Gathering", "--starts", "2027-04-15T18:00:00+02:00",
         "--seed", "000102030405060708090a0b0c0d0e0f"});
    return *this;
  }
  const Bench& with_list(const std::string& csv) const {
    opened();
    ask("import", {file("list.csv", csv)});
    return *this;
  }

 private:
  fs::path folder_;
};

}  // namespace foyer::test
