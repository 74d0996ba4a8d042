# Amara arrives: the door, a name typed and left, her badge, whom to meet.
size 1080x1920
at 18:31
expect attract
shot 01-waiting
tap find
type mar
shot 02-name-search
tap bar.back
scan @D001
expect profile
shot 03-welcome
tap give.own
type school kitchens
shot 04-own-words
tap key.done
tap go
expect suggestions
shot 05-whom-to-meet
tap card.0
shot 06-opened
tap bar.done
expect goodbye
shot 07-goodbye
wait 3s
expect attract
