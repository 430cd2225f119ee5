from generator.render.geometry import Box, clip_line, clip_ring, contains, distance, simplify

BOX = Box(0, 0, 10, 10)


def test_line_within_the_box_stays_as_it_is():
    line = ((1, 1), (5, 9), (9, 2))
    assert clip_line(line, BOX) == (line,)


def test_line_that_leaves_and_comes_back_gives_two_stretches():
    line = ((5, 5), (15, 5), (15, 8), (5, 8))
    assert clip_line(line, BOX) == (((5, 5), (10, 5)), ((10, 8), (5, 8)))


def test_line_that_only_crosses_is_cut_at_both_edges():
    assert clip_line(((-5, 5), (15, 5)), BOX) == (((0, 5), (10, 5)),)


def test_line_outside_gives_nothing():
    assert clip_line(((-5, 12), (15, 12)), BOX) == ()
    assert clip_line(((11, 0), (20, 9)), BOX) == ()


def test_line_of_one_point_gives_nothing():
    assert clip_line(((5, 5),), BOX) == ()


def test_ring_is_cut_to_the_box():
    assert set(clip_ring(((5, 5), (15, 5), (15, 15), (5, 15)), BOX)) == {
        (5, 5),
        (10, 5),
        (10, 10),
        (5, 10),
    }


def test_ring_around_the_box_becomes_the_box():
    ring = ((-5, -5), (15, -5), (15, 15), (-5, 15))
    assert set(clip_ring(ring, BOX)) == {(0, 0), (10, 0), (10, 10), (0, 10)}


def test_ring_elsewhere_becomes_nothing():
    assert clip_ring(((20, 20), (30, 20), (25, 30)), BOX) == ()


def test_point_near_the_line_is_left_out_and_a_corner_stays():
    line = ((0, 0), (5, 0.1), (10, 0), (10, 10))
    assert simplify(line, 0.2) == ((0, 0), (10, 0), (10, 10))


def test_closed_line_does_not_collapse_to_its_ends():
    ring = ((0, 0), (4, 0), (4, 4), (0, 4), (0, 0))
    assert simplify(ring, 0.5) == ring


def test_line_with_more_points_than_frames_is_thinned():
    line = tuple((float(x), float(x * x % 7)) for x in range(5000))
    thinned = simplify(line, 0.0)
    assert thinned[0] == line[0]
    assert thinned[-1] == line[-1]


def test_distance_is_to_the_segment_and_not_to_the_line_beyond_it():
    assert distance((5, 3), (0, 0), (10, 0)) == 3
    assert distance((13, 4), (0, 0), (10, 0)) == 5
    assert distance((3, 4), (0, 0), (0, 0)) == 5


def test_bay_of_a_ring_is_outside_of_it():
    ring = ((0, 0), (10, 0), (10, 10), (5, 2), (0, 10))
    assert contains(ring, (1, 5))
    assert not contains(ring, (5, 5))
    assert contains(tuple(reversed(ring)), (1, 5))


def test_boxes_that_share_an_edge_do_not_overlap():
    assert not BOX.overlaps(Box(10, 0, 20, 10))
    assert BOX.overlaps(Box(9, 9, 20, 20))
