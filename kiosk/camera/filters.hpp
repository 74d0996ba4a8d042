#pragma once
#include "camera/grey.hpp"

// Pictures made from pictures, so that a code which the reader missed gets another chance.
// Every picture given is whole (see is_whole).
namespace foyer::camera {

// Light for dark: a phone in dark mode shows its code this way, and zxing 1.4 does not try it.
Grey inverted(const Grey& picture);

// Drawn anew at width x height, both at least 1: bilinear where it grows, means where it shrinks.
Grey resized(const Grey& picture, int width, int height);

// The mean of the square of 2 * radius + 1 pixels around each place.
Grey blurred(const Grey& picture, int radius);

// v + 1.5 (v - blurred v), the blur 9 x 9: edges of modules that focus or motion softened.
Grey sharpened(const Grey& picture);

// s + 6 (s - mean of 7 x 7 of s), s the mean of 3 x 3: grain is smoothed away first and the edges
// are brought back from what is left. For pictures that are both soft and grainy.
Grey cleared(const Grey& picture);

// The middle part; the whole picture where it is smaller than asked.
Grey centre(const Grey& picture, int width, int height);

}  // namespace foyer::camera
