// Package spelling measures how far a word is from the one that was probably meant.
package spelling

// Distance returns how many letters must be added, removed, changed or swapped with the next one to turn a into b (optimal string
// alignment distance). It returns most+1 if these are more than most.
func Distance(a, b string, most int) int {
	from, to := []rune(a), []rune(b)
	if max(len(from), len(to))-min(len(from), len(to)) > most {
		return most + 1
	}
	before, last, row := make([]int, len(to)+1), make([]int, len(to)+1), make([]int, len(to)+1)
	for j := range row {
		row[j] = j
	}
	for i := range from {
		before, last, row = last, row, before
		row[0] = i + 1
		for j := range to {
			change := 1
			if from[i] == to[j] {
				change = 0
			}
			row[j+1] = min(last[j+1]+1, row[j]+1, last[j]+change)
			if i > 0 && j > 0 && from[i] == to[j-1] && from[i-1] == to[j] {
				row[j+1] = min(row[j+1], before[j-1]+1)
			}
		}
	}
	return min(row[len(to)], most+1)
}
