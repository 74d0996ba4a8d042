// Our icons: a square of 24, lines of 2. art.hpp says how the numbers are read.
#include "lettering/art.hpp"

namespace foyer::lettering {
namespace {

constexpr float line = 0, polygon = 2, circle = 3, arc = 4, segment = 5, rectangle = 6, curve = 7;

constexpr float search[] = {circle, 4, 10.5f, 10.5f, 6.5f, 0, line, 4, 15.5f, 15.5f, 20.5f, 20.5f};
constexpr float back[] = {polygon, 8, 0, 0, 11, 5, 4, 12, 11, 19, line, 4, 4.5f, 12, 20, 12};
constexpr float next[] = {polygon, 8, 0, 0, 13, 5, 20, 12, 13, 19, line, 4, 19.5f, 12, 4, 12};
constexpr float close[] = {line, 4, 6, 6, 18, 18, line, 4, 18, 6, 6, 18};
constexpr float check[] = {polygon, 8, 0, 0, 4.5f, 12.5f, 10, 18, 19.5f, 7};
constexpr float plus[] = {line, 4, 12, 5, 12, 19, line, 4, 5, 12, 19, 12};
constexpr float minus[] = {line, 4, 5, 12, 19, 12};
constexpr float camera[] = {rectangle, 6,  2.5f, 6.5f, 19, 13, 3,    0, circle, 4, 12, 13, 3.6f, 0,
                            polygon,   10, 0,    0,    8,  6,  9.5f, 4, 14.5f,  4, 16, 6};
constexpr float badge[] = {rectangle, 6, 5,    5,  14, 16.5f, 2.5f, 0, line, 4, 10, 8.5f, 14, 8.5f,
                           rectangle, 6, 8.5f, 12, 7,  6,     1,    0, line, 4, 12, 2,    12, 5};
constexpr float backspace[] = {polygon, 12,    1,    0, 8.5f, 5,    21,    5,     21,
                               19,      8.5f,  19,   3, 12,   line, 4,     11.5f, 9.2f,
                               17,      14.8f, line, 4, 17,   9.2f, 11.5f, 14.8f};
constexpr float shift[] = {polygon, 16, 1,  0, 12, 4, 20,    12.5f, 16,
                           12.5f,   16, 19, 8, 19, 8, 12.5f, 4,     12.5f};
constexpr float space[] = {polygon, 10, 0, 0, 4, 11, 4, 15, 20, 15, 20, 11};
constexpr float globe[] = {circle, 4,  12,    12, 9,  0,  line,  4,  3,  12, 21,   12,
                           line,   4,  12,    3,  12, 21, curve, 6,  12, 3,  4.5f, 12,
                           12,     21, curve, 6,  12, 3,  19.5f, 12, 12, 21};
constexpr float text[] = {polygon, 8, 0,     0,  3,     19,    8.5f,  5,     14, 19,    line,
                          4,       5, 14.4f, 12, 14.4f, line,  4,     18.5f, 13, 18.5f, 19,
                          polygon, 8, 0,     0,  16,    15.3f, 18.5f, 12.6f, 21, 15.3f};
constexpr float contrast[] = {circle, 4, 12, 12, 9, 0, segment, 6, 12, 12, 9, 90, 270, 1};
constexpr float speak[] = {polygon, 10, 1, 1,   3,  9,   7.2f, 9,     7.2f,  15, 3,   15,  polygon,
                           10,      1,  1, 7,   9,  12,  4.5f, 12,    19.5f, 7,  15,  arc, 5,
                           12.5f,   12, 4, -45, 45, arc, 5,    12.5f, 12,    8,  -45, 45};
constexpr float time[] = {circle, 4, 12, 12, 9, 0, polygon, 8, 0, 0, 12, 6.5f, 12, 12, 16, 14.2f};
constexpr float person[] = {circle, 4, 12, 8, 4.2f, 0, arc, 5, 12, 21.5f, 8, 190, 350};
constexpr float people[] = {circle, 4, 9,  8.5f, 3.6f, 0, arc, 5, 9,     20.5f, 6.6f, 190, 350,
                            circle, 4, 17, 9.5f, 2.8f, 0, arc, 5, 16.8f, 20.5f, 5.2f, 262, 340};
constexpr float personplus[] = {circle, 4, 9.5f, 8, 4,  0,  arc,  5, 9.5f, 21, 7,  190, 350,
                                line,   4, 19,   8, 19, 14, line, 4, 16,   11, 22, 11};
constexpr float met[] = {circle, 4, 8.5f, 12, 5.5f, 0, circle, 4, 15.5f, 12, 5.5f, 0};
constexpr float host[] = {circle, 4, 8.5f, 10.5f, 3.6f,      0,     arc,   5,     8.5f,
                          22.5f,  7, 195,  345,   rectangle, 6,     13.5f, 2.5f,  8.5f,
                          6.6f,   2, 0,    line,  4,         15.2f, 9,     15.2f, 11.6f};
constexpr float printer[] = {rectangle, 6, 3.5f, 9,  17,   8.5f, 2,    0,     polygon, 10,      0,
                             0,         7, 9,    7,  3.5f, 17,   3.5f, 17,    9,       polygon, 10,
                             1,         0, 7,    14, 17,   14,   17,   20.5f, 7,       20.5f};
constexpr float sync[] = {arc,   5,    12,    12,   8,     200,     330,     arc, 5,
                          12,    12,   8,     20,   150,   polygon, 8,       0,   0,
                          19.8f, 3.4f, 19.2f, 8.2f, 14.6f, 7.4f,    polygon, 8,   0,
                          0,     4.2f, 20.6f, 4.8f, 15.8f, 9.4f,    16.6f};
constexpr float offline[] = {arc,  5,  12,   19,  11,   225,    315,   arc,  5,
                             12,   19, 6.4f, 225, 315,  circle, 4,     12,   18.5f,
                             1.4f, 1,  line, 4,   4.5f, 4.5f,   19.5f, 20.5f};
constexpr float online[] = {arc, 5,    12,  19,  11,     225, 315, arc,   5,    12,
                            19,  6.4f, 225, 315, circle, 4,   12,  18.5f, 1.4f, 1};
constexpr float lock[] = {rectangle, 6,    5,   10.5f, 14,   10, 2.5f, 0,     arc, 5,    12,
                          10.5f,     4.3f, 180, 360,   line, 4,  12,   14.5f, 12,  16.8f};
constexpr float edit[] = {polygon, 12,   1,    0,  4,    20, 5,  15.5f, 15.5f, 5,
                          19,      8.5f, 8.5f, 19, line, 4,  13, 7.5f,  16.5f, 11};
constexpr float undo[] = {polygon, 8,   0,  0,    9,    4.5f, 4,     9.5f, 9,    14.5f, polygon,
                          6,       0,   0,  4.5f, 9.5f, 14,   9.5f,  arc,  5,    14,    14.5f,
                          5,       -90, 90, line, 4,    14,   19.5f, 8,    19.5f};
constexpr float revoke[] = {circle, 4, 12, 12, 8.6f, 0, line, 4, 6, 6, 18, 18};
constexpr float phone[] = {rectangle, 6, 6, 2.5f, 12, 19, 2.8f, 0, line, 4, 10.5f, 18, 13.5f, 18};
constexpr float mail[] = {rectangle, 6, 3, 5.5f, 18, 13, 2.2f, 0,     polygon,
                          8,         0, 0, 3.8f, 7,  12, 13,   20.2f, 7};
constexpr float promise[] = {polygon, 8,  1,    0,  12,   10, 3.5f,  5, 3.5f,  15,
                             polygon, 8,  1,    0,  12,   10, 20.5f, 5, 20.5f, 15,
                             circle,  4,  12,   10, 2.2f, 1,  line,  4, 11,    12,
                             8,       20, line, 4,  13,   12, 16,    20};
constexpr float door[] = {arc, 5,     12,   10.5f,  7,  180,   360,   line, 4,    5, 10.5f,
                          5,   21,    line, 4,      19, 10.5f, 19,    21,   line, 4, 2.5f,
                          21,  21.5f, 21,   circle, 4,  15.2f, 14.5f, 1.3f, 1};
constexpr float leave[] = {polygon, 10, 0,     0,    10.5f, 21, 4,     21,   4,       3,
                           10.5f,   3,  line,  4,    10,    12, 20.5f, 12,   polygon, 8,
                           0,       0,  16.3f, 7.6f, 20.7f, 12, 16.3f, 16.4f};
constexpr float refresh[] = {arc, 5, 12,    12,   8,     -50,  230,   polygon, 8,
                             0,   0, 17.4f, 1.8f, 17.4f, 6.6f, 12.6f, 6.6f};
constexpr float info[] = {circle, 4,  12,    12,     9, 0,  line, 4,    12,
                          11,     12, 16.5f, circle, 4, 12, 7.6f, 1.3f, 1};
constexpr float lower[] = {rectangle, 6,       4, 3, 16, 18,   2.5f,  0,  line,  4,     12,   7, 12,
                           15.5f,     polygon, 8, 0, 0,  8.4f, 12.2f, 12, 15.8f, 15.6f, 12.2f};
constexpr float chat[] = {polygon, 16,    1,  0, 3.5f,  5, 20.5f, 5,    20.5f,
                          16,      11.5f, 16, 7, 20.5f, 7, 16,    3.5f, 16};
constexpr float seat[] = {circle, 4,    9.5f, 4.5f,  1.9f,  1,  polygon, 10, 0,
                          0,      9.5f, 8,    9.5f,  13.5f, 15, 13.5f,   18, 19.5f,
                          arc,    5,    9.5f, 15.8f, 5.2f,  70, 250};
constexpr float chevron[] = {polygon, 8, 0, 0, 9, 5, 16, 12, 9, 19};
constexpr float down[] = {polygon, 8, 0, 0, 5, 9, 12, 16, 19, 9};
constexpr float up[] = {polygon, 8, 0, 0, 5, 15, 12, 8, 19, 15};
constexpr float paper[] = {polygon, 12,   1, 0, 5.5f, 3,  14.5f, 3,    18.5f, 7, 18.5f, 21, 5.5f,
                           21,      line, 4, 9, 11,   15, 11,    line, 4,     9, 15.5f, 15, 15.5f};
constexpr float eyeoff[] = {curve, 6,  2.5f, 12,    12,    2.5f, 21.5f,  12, curve, 6,
                            2.5f,  12, 12,   21.5f, 21.5f, 12,   circle, 4,  12,    12,
                            2.8f,  0,  line, 4,     4.5f,  20,   19.5f,  4};
constexpr float table[] = {line, 4, 3, 9, 21, 9, line, 4, 6, 9, 6, 20, line, 4, 18, 9, 18, 20};

constexpr Shape all[] = {{"search", search},
                         {"back", back},
                         {"next", next},
                         {"close", close},
                         {"check", check},
                         {"plus", plus},
                         {"minus", minus},
                         {"camera", camera},
                         {"badge", badge},
                         {"backspace", backspace},
                         {"shift", shift},
                         {"space", space},
                         {"globe", globe},
                         {"text", text},
                         {"contrast", contrast},
                         {"speak", speak},
                         {"time", time},
                         {"person", person},
                         {"people", people},
                         {"personplus", personplus},
                         {"met", met},
                         {"host", host},
                         {"printer", printer},
                         {"sync", sync},
                         {"offline", offline},
                         {"online", online},
                         {"lock", lock},
                         {"edit", edit},
                         {"undo", undo},
                         {"revoke", revoke},
                         {"phone", phone},
                         {"mail", mail},
                         {"promise", promise},
                         {"door", door},
                         {"leave", leave},
                         {"refresh", refresh},
                         {"info", info},
                         {"lower", lower},
                         {"chat", chat},
                         {"seat", seat},
                         {"chevron", chevron},
                         {"down", down},
                         {"up", up},
                         {"paper", paper},
                         {"eyeoff", eyeoff},
                         {"table", table}};

}  // namespace

std::span<const Shape> icons() { return all; }

}  // namespace foyer::lettering
