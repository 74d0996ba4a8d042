#pragma once
#include <chrono>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace foyer::bench {

// One figure beside its peer's, of the same run.
struct Figure {
  std::string bench;
  long n = 0;
  double ours = 0;
  std::string peer;
  double theirs = 0;
  std::string unit;
};

struct Asked {
  bool quick = false;
};

// A benchmark by name; it makes what it needs and gives its figures.
struct Bench {
  std::string name;
  std::function<std::vector<Figure>(const Asked&)> run;
};

std::vector<Bench> desk_benches();
std::vector<Bench> door_benches();
std::vector<Bench> frames_benches();
std::vector<Bench> welcome_benches();
std::vector<Bench> list_benches();
std::vector<Bench> live_benches();
std::vector<Bench> search_benches();
std::vector<Bench> store_benches();
std::vector<Bench> hub_benches();
std::vector<Bench> many_events_benches();
std::vector<Bench> kiosk_benches();
std::vector<Bench> matching_benches();
std::vector<Bench> follow_benches();
std::vector<Bench> ui_benches();

// Shows a window that does nothing until it is told to end: the peer of the kiosk.
int bare_window();

// Opens an event as a kiosk does and prints how many MB are resident.
int show_resident(const std::filesystem::path& event);

// Milliseconds that `work` took.
template <class Work>
double milliseconds(Work&& work) {
  const auto start = std::chrono::steady_clock::now();
  work();
  return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start)
      .count();
}

// The value that a share `p` of the samples does not exceed.
double percentile(std::vector<double> samples, double p);

// Where foyer-bench lies, and foyer with it.
std::filesystem::path own_folder();

// Waits for a program, which says nothing; true when it ended well.
bool run_program(std::vector<std::string> words);

// A folder for this run, gone when it is.
class Folder {
 public:
  Folder();
  ~Folder();
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  std::filesystem::path operator/(const std::string& name) const { return path_ / name; }

 private:
  std::filesystem::path path_;
};

// A guest list in Foyer's own columns with `people` made rows.
std::string made_list(int people);

}  // namespace foyer::bench
