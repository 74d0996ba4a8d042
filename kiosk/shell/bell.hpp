#pragma once

namespace foyer::shell {

// Wakes a thread that sleeps in poll(2): ringing makes `descriptor` readable until it is hushed.
// Any thread may ring; where the system gives none, the descriptor is -1 and nobody is woken.
class Bell {
 public:
  Bell();
  ~Bell();
  Bell(const Bell&) = delete;
  Bell& operator=(const Bell&) = delete;
  void ring() const;
  void hush() const;
  int descriptor() const { return descriptor_; }

 private:
  int descriptor_;
};

}  // namespace foyer::shell
