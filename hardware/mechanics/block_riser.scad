// Block riser: aluminium flat bar under each bearing block; the block's M5 screws go through it. Four, two for each width of block.
include <design.scad>
use <holes.scad>

module block_riser(start, length) {
    color("lightgray") difference() {
        bar([start, start + length], block_width, [0, block_riser]);
        through(block_feet(start, length), hole_m5, 0, block_riser);
    }
}

translate([-outer_block, 0, 0]) block_riser(outer_block, fixed_block_length);
