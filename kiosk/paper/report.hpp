#pragma once
#include <filesystem>

#include "base/result.hpp"
#include "report/document.hpp"

namespace foyer::paper {

// The report as a PDF of A4 pages, whose text can be searched and copied. Written whole or not at
// all. A quotation longer than a third of a page is cut there, with an ellipsis.
Status write_report(const std::filesystem::path& file, const report::Document& document);

}  // namespace foyer::paper
