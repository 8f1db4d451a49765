package linetest

import (
	"net/http"

	"github.com/linemsg/linemsg/ids"
	"github.com/linemsg/linemsg/message/lineerror"
	"github.com/linemsg/linemsg/message/notification"
)

const deliveryTagHeader = "X-Line-Delivery-Tag"

// SetPhoneNumber sets the user with a phone number, to whom LINE notification messages can be sent. For other numbers the
// server returns 422, as LINE does, and the test does not fail.
//
//	to, err := ids.HashPhoneNumber("+818000001234")
//	if err != nil { … }
//	srv.SetPhoneNumber(to, user)
func (s *Server) SetPhoneNumber(number ids.PhoneNumberHash, user ids.UserID) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.phones[number] = user
}

// Notifications returns the accepted LINE notification messages (flexible), in order.
func (s *Server) Notifications() []notification.Flexible {
	return requests[notification.Flexible](s, PushNotification)
}

// TemplatedNotifications returns the accepted LINE notification messages (template), in order.
func (s *Server) TemplatedNotifications() []notification.Templated {
	return requests[notification.Templated](s, PushTemplatedNotification)
}

func pushNotification(s *Server, x *exchange, b *notification.Flexible) answer {
	user, a, ok := s.phone(x, b.To)
	if !ok {
		return a
	}
	s.arrive(user.Chat(), b.Messages)
	return done()
}

// pushTemplated accepts any template and any key, since LINE's lists of them change. What the user sees is not known.
func pushTemplated(s *Server, x *exchange, b *notification.Templated) answer {
	if _, a, ok := s.phone(x, b.To); !ok {
		return a
	}
	return accepted()
}

// phone returns the user with a number, or the answer if there is none.
func (s *Server) phone(x *exchange, number ids.PhoneNumberHash) (ids.UserID, answer, bool) {
	if tag := ids.NotificationDeliveryTag(x.call.Header.Get(deliveryTagHeader)); tag != "" && tag.Check() != nil {
		return "", say(http.StatusBadRequest, badDeliveryTag), false
	}
	user, ok := s.phones[number]
	if !ok {
		return "", refuse(http.StatusUnprocessableEntity, lineerror.SendFailed).expected(), false
	}
	return user, answer{}, true
}
