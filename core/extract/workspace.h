// Memory that sentences are read in. Most articles are so short that to allocate would cost them more than their words,
// so that a grammar keeps what its articles used and lends it to the next.
//
//   const LentWorkspace lent(grammar.workspaces);
//   (*lent).matcher.match(…)
//
// Lifetime: a lent workspace goes back before its grammar ends. Threads: each borrows one of its own; no more are kept
// than were lent at one time, and none holds more than the sentences that are read at once need.
#ifndef FACTCHECK_CORE_EXTRACT_WORKSPACE_H_
#define FACTCHECK_CORE_EXTRACT_WORKSPACE_H_

#include <memory>
#include <mutex>
#include <utility>
#include <vector>

namespace factcheck {

struct Workspace;

class Workspaces {
 public:
  Workspaces();
  ~Workspaces();
  std::unique_ptr<Workspace> lend() const;
  void take_back(std::unique_ptr<Workspace> workspace) const;

 private:
  // No article reads what another left there, so that an immutable grammar may lend it.
  mutable std::mutex mutex_;
  mutable std::vector<std::unique_ptr<Workspace>> idle_;
};

class LentWorkspace {
 public:
  explicit LentWorkspace(const Workspaces& workspaces);
  ~LentWorkspace();
  LentWorkspace(const LentWorkspace&) = delete;
  LentWorkspace& operator=(const LentWorkspace&) = delete;
  Workspace& operator*() const { return *workspace_; }

 private:
  const Workspaces& workspaces_;
  std::unique_ptr<Workspace> workspace_;
};

}  // namespace factcheck
#endif  // FACTCHECK_CORE_EXTRACT_WORKSPACE_H_
