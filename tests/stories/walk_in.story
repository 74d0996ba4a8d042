# A guest on no list, by touch, with the time that each touch takes somebody who stands at the glass: 1.4 s to look and
# decide, 0.5 s a letter. From the first touch to "who to meet" in under forty seconds.
at 18:10:00
expect attract
tap walkin
expect walk-in
wait 2s
type zoe quill
wait 5s
tap key.done
expect profile
wait 4s
tap give.0
wait 2s
tap need.0
wait 2s
tap consent.suggest
wait 3s
tap go
expect suggestions
