#include "shell/print_house.hpp"

#include <sodium.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <map>

#include "paper/dots.hpp"
#include "paper/text_of.hpp"
#include "shell/slip.hpp"

namespace foyer::shell {
namespace {

using printing::Described;
using printing::Drawing;
using printing::Job;
using printing::Media;

constexpr const char* waiting = "waiting";
constexpr const char* unsure = "unsure";

std::string mm(double size) { return std::to_string(static_cast<int>(std::lround(size))); }

bool is_a4(const Media& media) { return printing::of_size({media}, 210, 297).has_value(); }

// The largest badge on that paper; nothing when none can be read on it, or none would be that
// large.
std::optional<paper::Layout> layout_on(const Media& media, bool portrait) {
  if (is_a4(media)) return paper::Layout::a4;
  const auto [narrow, broad] = std::minmax(media.width_mm, media.height_mm);
  if (broad > 160) return {};
  const paper::Layout layout =
      portrait ? paper::Layout{narrow, broad} : paper::Layout{broad, narrow};
  if (!paper::fits(layout)) return {};
  return layout;
}

Paper laid(const paper::Layout& layout, const Media& media) {
  const bool across = (media.width_mm < media.height_mm) != (layout.width_mm < layout.height_mm);
  const bool turned = !layout.sheet && across && layout.width_mm != layout.height_mm;
  return {layout, turned ? paper::Lie::turned : paper::Lie::as_read, media.name};
}

Result<Paper> as_set(const paper::Layout& layout, const Described& printer) {
  const double width = layout.sheet ? 210 : layout.width_mm;
  const double height = layout.sheet ? 297 : layout.height_mm;
  const auto& known = printer.ready.empty() ? printer.supported : printer.ready;
  if (const auto media = printing::of_size(known, width, height)) return laid(layout, *media);
  if (known.empty()) return Paper{layout, paper::Lie::as_read, ""};
  return outside_failed("The printer holds " + known.front().name + "; put in what measures " +
                        mm(width) + " x " + mm(height) + " mm, or change `layout`.");
}

Result<std::vector<paper::Badge>> badges_of(const people::Room& room, const Job& job) {
  std::vector<paper::Badge> badges;
  for (const auto& item : job.items) {
    const auto* person = room.find(item.who);
    if (!person || people::badge_code(*person) != item.code)
      return bad_input("The badge of " + item.who + " is not valid any more.");
    badges.push_back(paper::text_of(room, *person));
  }
  return badges;
}

// Pages of dots for a printer that takes no PDF.
Result<Drawing> as_raster(std::vector<paper::Dots> pages, const Paper& paper,
                          const printing::Dotted& dotted) {
  std::vector<printing::Bitmap> bitmaps;
  for (auto& page : pages) bitmaps.push_back({page.width, page.height, std::move(page.grey)});
  const bool turned = paper.lie == paper::Lie::turned;
  Media media{paper.media, turned ? paper.layout.height_mm : paper.layout.width_mm,
              turned ? paper.layout.width_mm : paper.layout.height_mm};
  if (paper.layout.sheet) media.width_mm = 210, media.height_mm = 297;
  auto bytes = printing::pwg_raster(bitmaps, media, dotted);
  if (!bytes) return bytes.error();
  return Drawing{std::move(*bytes), paper.media, printing::formats::raster};
}

Result<Drawing> slip(const std::vector<paper::SlipCard>& cards, const Paper& paper,
                     const Described& printer) {
  if (printer.pdf) {
    auto pdf = paper::draw_slip(cards, paper.layout, paper.lie);
    if (!pdf) return pdf.error();
    return Drawing{std::move(*pdf), paper.media};
  }
  auto dots = paper::draw_slip_dots(cards, paper.layout, paper.lie, printer.raster->dots_per_inch);
  if (!dots) return dots.error();
  return as_raster(std::move(*dots), paper, *printer.raster);
}

Result<Drawing> drawn(const people::Room& room, const Job& job, const Paper& paper,
                      const Described& printer) {
  if (job.items.size() == 1 && job.items.front().code.empty())
    return slip(slip_of(room, job.items.front().who), paper, printer);
  const auto badges = badges_of(room, job);
  if (!badges) return badges.error();
  return draw_for(printer, *badges, paper);
}

// ---- Jobs as rows of the event's file: a row a badge, which goes with whom it is about.

struct StageRow {
  const char* stage;
  std::string tag;
};

StageRow row_of(const Job& job) {
  const std::string aborted = std::to_string(job.aborted);
  if (std::holds_alternative<printing::Begun>(job.stage)) return {store::stages::begun, aborted};
  if (const auto* handed = std::get_if<printing::Handed>(&job.stage))
    return {store::stages::sent, aborted + " " + std::to_string(handed->id)};
  if (const auto* failed = std::get_if<printing::Failed>(&job.stage))
    return {store::stages::declined, failed->why};
  if (const auto* doubt = std::get_if<printing::Unsure>(&job.stage)) return {unsure, doubt->why};
  return {waiting, aborted};
}

int number_in(std::string_view text) {
  int value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

void read_stage(const store::Delivery& row, Job& job) {
  if (row.stage == store::stages::declined) job.stage = printing::Failed{row.tag};
  if (row.stage == unsure) job.stage = printing::Unsure{row.tag};
  if (row.stage == store::stages::declined || row.stage == unsure) return;
  job.aborted = number_in(row.tag);
  const auto space = row.tag.find(' ');
  if (row.stage == store::stages::begun) job.stage = printing::Begun{};
  if (row.stage == store::stages::sent && space != std::string::npos)
    job.stage = printing::Handed{number_in(std::string_view(row.tag).substr(space + 1)), row.at};
}

std::vector<store::Delivery> rows_of(const Job& job, const std::string& queue, Time now) {
  std::vector<store::Delivery> rows;
  const auto [stage, tag] = row_of(job);
  for (std::size_t i = 0; i < job.items.size(); ++i)
    rows.push_back({queue, job.name + "#" + std::to_string(i), job.items[i].who, stage, tag,
                    job.items[i].code, now});
  return rows;
}

std::vector<journal::Happening> printed_facts(const Job& job, const std::string& printer,
                                              Time now) {
  std::vector<journal::Happening> facts;
  for (const auto& item : job.items)
    if (!item.code.empty()) facts.push_back({now, journal::Printed{item.who, item.code, printer}});
  return facts;
}

// A fact first: a kill between the two leaves a job that the printer says is done, and a second
// fact of the same print at worst.
Status write_down(store::EventFile& file, const PrintPlace& place, const Job& job, Time now) {
  const auto facts = printed_facts(job, place.printer, now);
  if (!facts.empty())
    if (const auto written = file.record(facts); !written) return written.error();
  return drop_print_job(file, place.queue, job);
}

}  // namespace

Result<Paper> paper_for(const PrintPlace& place, const Described& printer) {
  if (!printer.pdf && !printer.raster)
    return bad_input(
        "The printer takes neither PDF nor PWG raster; make it a queue of CUPS, and name that.");
  if (place.layout) return as_set(*place.layout, printer);
  for (const auto& media : printer.ready)
    if (const auto layout = layout_on(media, place.portrait)) return laid(*layout, media);
  if (!printer.ready.empty())
    return outside_failed("No badge can be read on " + printer.ready.front().name +
                          ", which is in the printer; put other labels in.");
  const paper::Layout label = place.portrait ? paper::Layout{62, 100} : paper::Layout::label;
  if (const auto media = printing::of_size(printer.supported, 62, 100)) return laid(label, *media);
  for (const auto& media : printer.supported)
    if (const auto layout = layout_on(media, place.portrait)) return laid(*layout, media);
  return Paper{label, paper::Lie::as_read, ""};
}

Result<Drawing> draw_for(const Described& printer, const std::vector<paper::Badge>& badges,
                         const Paper& paper) {
  if (printer.pdf) {
    auto pdf = paper::draw_pdf(badges, paper.layout, paper.lie);
    if (!pdf) return pdf.error();
    return Drawing{std::move(pdf->pdf), paper.media};
  }
  auto dots = paper::draw_dots(badges, paper.layout, paper.lie, printer.raster->dots_per_inch);
  if (!dots) return dots.error();
  return as_raster(std::move(*dots), paper, *printer.raster);
}

printing::House print_house(const PrintPlace& place, const WithFile& with_file, const Clock& clock,
                            std::function<void(store::EventFile::RoomPtr)> changed) {
  printing::House house;
  house.clock = clock;
  house.open = [name = place.printer] { return printing::open(name); };
  house.keep = [=](const Job& job) {
    Status kept = Done{};
    with_file([&](auto& file) { kept = file.keep_deliveries(rows_of(job, place.queue, clock())); });
    return kept;
  };
  house.draw = [=](const Job& job, const Described& printer) -> Result<Drawing> {
    const auto paper = paper_for(place, printer);
    if (!paper) return paper.error();
    store::EventFile::RoomPtr room;
    with_file([&](auto& file) { room = file.room(); });
    auto drawing = drawn(*room, job, *paper, printer);
    if (!drawing) return bad_input(drawing.error().what);
    return drawing;
  };
  house.printed = [=](const Job& job) {
    Status written = Done{};
    with_file([&](auto& file) {
      written = write_down(file, place, job, clock());
      if (written) changed(file.room());
    });
    return written;
  };
  return house;
}

Result<std::vector<Job>> print_jobs(const store::EventFile& file, const std::string& queue) {
  auto rows = file.deliveries(queue);
  if (!rows) return rows.error();
  std::stable_sort(rows->begin(), rows->end(),
                   [](const auto& a, const auto& b) { return a.at < b.at; });
  std::vector<Job> jobs;
  for (const auto& row : *rows) {
    const auto name = row.item.substr(0, row.item.rfind('#'));
    auto job = std::ranges::find(jobs, name, &Job::name);
    if (job == jobs.end()) job = jobs.insert(jobs.end(), Job{name, {}, {}, 0});
    job->items.push_back({row.ref, row.body});
    read_stage(row, *job);
  }
  return jobs;
}

Status drop_print_job(store::EventFile& file, const std::string& queue, const Job& job) {
  for (std::size_t i = 0; i < job.items.size(); ++i)
    if (auto dropped = file.drop_delivery(queue, job.name + "#" + std::to_string(i)); !dropped)
      return dropped;
  return Done{};
}

std::string print_job_name() {
  std::array<unsigned char, 8> bytes;
  randombytes_buf(bytes.data(), bytes.size());
  std::array<char, 17> hex;
  sodium_bin2hex(hex.data(), hex.size(), bytes.data(), bytes.size());
  return std::string("foyer-") + hex.data();
}

}  // namespace foyer::shell
