// The find-me marks: a square of 100, lines of 8. art.hpp says how the numbers are read.
#include "lettering/art.hpp"

namespace foyer::lettering {
namespace {

constexpr float line = 0, cut = 1, polygon = 2, circle = 3, arc = 4, rectangle = 6, curve = 7;

constexpr float sun[] = {circle, 4,    50,   50,    17,    1,     line,  4,     76,    50,   85,
                         50,     line, 4,    68.4f, 68.4f, 74.7f, 74.7f, line,  4,     50,   76,
                         50,     85,   line, 4,     31.6f, 68.4f, 25.3f, 74.7f, line,  4,    24,
                         50,     15,   50,   line,  4,     31.6f, 31.6f, 25.3f, 25.3f, line, 4,
                         50,     24,   50,   15,    line,  4,     68.4f, 31.6f, 74.7f, 25.3f};
constexpr float moon[] = {circle, 4, 46, 50, 33, 1, circle, 4, 60, 43, 27, 2};
constexpr float star[] = {polygon, 8, 1, 1, 50,    15,    63.8f, 57.5f, 36.2f, 57.5f,
                          polygon, 8, 1, 1, 86.1f, 41.3f, 50,    67.5f, 41.5f, 41.3f,
                          polygon, 8, 1, 1, 72.3f, 83.7f, 36.2f, 57.5f, 58.5f, 41.3f,
                          polygon, 8, 1, 1, 27.7f, 83.7f, 41.5f, 41.3f, 63.8f, 57.5f,
                          polygon, 8, 1, 1, 13.9f, 41.3f, 58.5f, 41.3f, 50,    67.5f};
constexpr float leaf[] = {polygon, 42,    1,     1,     23.7f, 66.9f, 24.7f, 57, 26.9f, 48.4f,
                          30.4f,   40.9f, 35.2f, 34.7f, 41.2f, 29.7f, 48.5f, 26, 57.1f, 23.4f,
                          66.9f,   22.1f, 78,    22,    78.3f, 33.1f, 77.3f, 43, 75.1f, 51.6f,
                          71.6f,   59.1f, 66.8f, 65.3f, 60.8f, 70.3f, 53.5f, 74, 44.9f, 76.6f,
                          35.1f,   77.9f, 24,    78,    cut,   4,     30,    72, 66,    34};
constexpr float drop[] = {circle, 4, 50, 60, 22, 1, polygon, 8, 1, 1, 50, 16, 70.5f, 52, 29.5f, 52};
constexpr float wave[] = {curve, 6, 18, 36, 34, 20, 50, 36, curve, 6, 50, 36, 66, 52, 82, 36,
                          curve, 6, 18, 56, 34, 40, 50, 56, curve, 6, 50, 56, 66, 72, 82, 56,
                          curve, 6, 18, 76, 34, 60, 50, 76, curve, 6, 50, 76, 66, 92, 82, 76};
constexpr float sail[] = {polygon, 8, 1,  1,  47, 18, 47, 62, 20, 62,      polygon,
                          8,       1, 1,  54, 28, 78, 62, 54, 62, polygon, 10,
                          1,       1, 18, 68, 82, 68, 70, 82, 30, 82};
constexpr float hill[] = {polygon, 8, 1, 1, 60, 22, 90, 76, 30, 76,
                          polygon, 8, 1, 2, 36, 36, 62, 82, 10, 82,
                          polygon, 8, 1, 1, 36, 44, 54, 76, 18, 76};
constexpr float arch[] = {circle, 4, 50, 44, 27, 1, rectangle, 6, 23, 44, 54, 36, 0, 1,
                          circle, 4, 50, 48, 13, 2, rectangle, 6, 37, 48, 26, 33, 0, 2};
constexpr float kite[] = {polygon, 10, 1,  1,  56, 14, 78,   38, 50, 68, 30, 34,
                          line,    4,  50, 68, 44, 78, line, 4,  44, 78, 34, 78,
                          line,    4,  34, 78, 28, 86, cut,  4,  56, 14, 50, 68};
constexpr float cup[] = {polygon, 10, 1,  1,  22,  32,  66,   32, 60, 68, 28, 68, arc,
                         5,       66, 44, 11, -80, 110, line, 4,  20, 80, 70, 80};
constexpr float bell[] = {circle, 4,  50, 42, 22, 1,  polygon, 10, 1,  1,  28, 42,
                          72,     42, 78, 68, 22, 68, circle,  4,  50, 76, 7,  1};
constexpr float key[] = {circle, 4,         34,        50,        16, 1,  circle, 4,  34,
                         50,     6.5f,      2,         rectangle, 6,  46, 45.5f,  38, 9,
                         0,      1,         rectangle, 6,         74, 50, 8,      16, 0,
                         1,      rectangle, 6,         62,        50, 7,  12,     0,  1};
constexpr float tree[] = {polygon, 8,  1,  1,  50, 12, 70,        42, 30, 42, polygon, 8,  1, 1,
                          50,      28, 76, 66, 24, 66, rectangle, 6,  45, 64, 10,      20, 0, 1};
constexpr float fish[] = {polygon, 42,    1,  1,  21.4f,   42.8f, 26.8f, 37.2f, 32.2f, 33.2f,
                          37.6f,   30.8f, 43, 30, 48.4f,   30.8f, 53.8f, 33.2f, 59.2f, 37.2f,
                          64.6f,   42.8f, 70, 50, 64.6f,   57.2f, 59.2f, 62.8f, 53.8f, 66.8f,
                          48.4f,   69.2f, 43, 70, 37.6f,   69.2f, 32.2f, 66.8f, 26.8f, 62.8f,
                          21.4f,   57.2f, 16, 50, polygon, 8,     1,     1,     62,    50,
                          86,      32,    86, 68, circle,  4,     32,    46,    4.5f,  2};
constexpr float cloud[] = {circle, 4,  34, 58, 17, 1,         circle, 4,  54, 46, 21, 1, circle,
                           4,      70, 60, 15, 1,  rectangle, 6,      34, 58, 36, 17, 0, 1};

constexpr Shape all[] = {{"sun", sun},   {"moon", moon}, {"star", star}, {"leaf", leaf},
                         {"drop", drop}, {"wave", wave}, {"sail", sail}, {"hill", hill},
                         {"arch", arch}, {"kite", kite}, {"cup", cup},   {"bell", bell},
                         {"key", key},   {"tree", tree}, {"fish", fish}, {"cloud", cloud}};

}  // namespace

std::span<const Shape> marks() { return all; }

}  // namespace foyer::lettering
