// Made by `foam syringes export --format scad`; change the catalogue or the machine profile, not this file.
// Lengths in mm, forces in N. The outside of the syringes is unverified: measure the lot in use before printing.

travel = 110; // From the home switch's trip point to the end of the travel.
empty_position = 100; // Carriage position at which every mounted syringe is empty.

BORE = 1;
CAPACITY_STROKE = 2;
BREAK_AWAY_NEWTONS = 3;
BARREL = 4;
BARREL_LENGTH = 5;
FLANGE_WIDTH = 6;
FLANGE_THICKNESS = 7;
THUMB_REST = 8;
THUMB_REST_THICKNESS = 9;
EMPTY_PROJECTION = 10;

syringes = [
    ["norm-ject-3", 9.65, 49.222, 10.971, 11, 55, 23, 2.2, 13, 1.5, 10.5], // Norm-Ject 3 mL
    ["norm-ject-5", 12.45, 49.286, 18.261, 14, 62, 27, 2.2, 16.6, 1.5, 14], // Norm-Ject 5 mL
    ["norm-ject-10", 15.9, 60.436, 29.783, 17.3, 76, 31, 2.2, 20, 1.5, 13.5], // Norm-Ject 10 mL
    ["norm-ject-20", 20.05, 76.014, 47.36, 21.7, 90, 36, 2.2, 24.5, 1.5, 14], // Norm-Ject 20 mL
    ["bd-3", 8.585, 62.192, 8.683, 10.2, 72, 22, 1.9, 12, 1.5, 12], // BD 3 mL
    ["bd-5", 11.99, 53.14, 16.936, 13.7, 66, 25, 1.9, 15, 1.5, 12], // BD 5 mL
    ["bd-10", 14.43, 73.377, 24.531, 16.2, 85, 28, 1.9, 18, 1.5, 12], // BD 10 mL
    ["bd-20", 19.05, 84.204, 42.753, 21, 96, 34, 1.9, 22.5, 1.5, 12], // BD 20 mL
];
