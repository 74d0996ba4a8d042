// Who helps whom: a square of 160, lines of 6. art.hpp says how the numbers are read.
#include "lettering/art.hpp"

namespace foyer::lettering {
namespace {

constexpr float line = 0, polygon = 2, circle = 3, arc = 4;

constexpr float give[] = {circle, 4, 32,    80,    19,  1,  circle, 4,    128,     80,
                          17,     3, line,  4,     60,  80, 100,    80,   polygon, 8,
                          0,      0, 90.8f, 87.7f, 100, 80, 90.8f,  72.3f};
constexpr float receive[] = {circle, 4, 32,    80,    19,  1,  circle, 4,    128,     80,
                             17,     3, line,  4,     102, 80, 62,     80,   polygon, 8,
                             0,      0, 71.2f, 72.3f, 62,  80, 71.2f,  87.7f};
constexpr float exchange[] = {
    circle, 4,   30, 80,      19,      1, circle, 4,     130,   80,    17, 3,     line,  4,    58,
    68,     100, 68, polygon, 8,       0, 0,      90.8f, 75.7f, 100,   68, 90.8f, 60.3f, line, 4,
    102,    92,  60, 92,      polygon, 8, 0,      0,     69.2f, 84.3f, 60, 92,    69.2f, 99.7f};
constexpr float shared[] = {circle, 4,  100, 80,     36, 3,  circle, 4, 60,
                            80,     36, 4,   circle, 4,  80, 80,     7, 1};
constexpr float bridge[] = {circle, 4,  26, 98, 17, 3,    circle, 4,   134, 98,  17,  3,   circle,
                            4,      80, 98, 19, 1,  arc,  5,      80,  98,  54,  205, 335, line,
                            4,      49, 98, 55, 98, line, 4,      105, 98,  111, 98};
constexpr float circle_of_help[] = {
    circle, 4,       80,    30,     19,  1,      circle,  4,     126,   110,    17,    3,
    circle, 4,       34,    110,    17,  3,      arc,     5,     80,    83,     53,    -58,
    2,      polygon, 8,     0,      0,   124.2f, 76.7f,   133,   84.8f, 139.5f, 74.8f, arc,
    5,      80,      83,    53,     58,  116,    polygon, 8,     0,     0,      67.8f, 125.9f,
    56.8f,  130.6f,  63.3f, 140.7f, arc, 5,      80,      83,    53,    178,    236,   polygon,
    8,      0,       0,     49,     51,  50.4f,  39.1f,   38.4f, 39.7f};
constexpr float opener[] = {
    circle, 4,   16,   94,      15,  1,  circle, 4,     66,     94,  14,  3,     line,  4,    36,
    94,     48,  94,   polygon, 8,   0,  0,      41.9f, 99.2f,  48,  94,  41.9f, 88.8f, line, 4,
    84,     94,  93,   94,      arc, 5,  124,    68,    22,     180, 360, line,  4,     102,  68,
    102,    124, line, 4,       146, 68, 146,    124,   circle, 4,   124, 94,    11,    3};
constexpr float newcomer[] = {arc,  5,  90,  66, 30,  180,  360,    line, 4,   60,  66, 60, 124,
                              line, 4,  120, 66, 120, 124,  circle, 4,    90,  90,  18, 3,  circle,
                              4,    26, 96,  17, 1,   line, 4,      8,    124, 152, 124};

constexpr Shape all[] = {{"give", give},     {"receive", receive},  {"exchange", exchange},
                         {"shared", shared}, {"bridge", bridge},    {"circle", circle_of_help},
                         {"opener", opener}, {"newcomer", newcomer}};

}  // namespace

std::span<const Shape> diagrams() { return all; }

}  // namespace foyer::lettering
