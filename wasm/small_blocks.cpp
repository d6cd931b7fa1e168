// Small blocks of memory, kept in one list a size: trees and their lists of parts come and go by the thousand, and emmalloc,
// which was chosen for its few bytes, looks for a place and merges neighbours each time.
#include <cstddef>
#include <cstdlib>
#include <new>

namespace {

constexpr std::size_t unit = 16;            // bytes by which the sizes of the lists differ
constexpr std::size_t lists = 16;           // blocks of more than lists*unit bytes are malloc's
constexpr std::size_t chunk_size = 16'384;  // taken from malloc and cut into blocks

// What stands before the bytes that are handed out.
struct alignas(8) Block {
  std::size_t list;
  Block* next;  // while it is free
};

Block* free_blocks[lists];
char* chunk;
std::size_t left;

char* from_malloc(std::size_t size) {
  void* memory = std::malloc(size);
  if (memory == nullptr) std::abort();
  return static_cast<char*>(memory);
}

Block* cut_off(std::size_t size) {
  if (left < size) chunk = from_malloc(left = chunk_size);
  chunk += size;
  left -= size;
  return reinterpret_cast<Block*>(chunk - size);
}

}  // namespace

void* operator new(std::size_t size) {
  const std::size_t list = size == 0 ? 0 : (size - 1) / unit;
  Block* block;
  if (list >= lists) {
    block = reinterpret_cast<Block*>(from_malloc(sizeof(Block) + size));
  } else if ((block = free_blocks[list]) != nullptr) {
    free_blocks[list] = block->next;
  } else {
    block = cut_off(sizeof(Block) + (list + 1) * unit);
  }
  block->list = list;
  return block + 1;
}

void operator delete(void* memory) noexcept {
  if (memory == nullptr) return;
  Block* block = static_cast<Block*>(memory) - 1;
  if (block->list >= lists) return std::free(block);
  block->next = free_blocks[block->list];
  free_blocks[block->list] = block;
}
void operator delete(void* memory, std::size_t) noexcept { operator delete(memory); }
